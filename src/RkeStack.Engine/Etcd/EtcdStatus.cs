namespace RkeStack.Engine.Etcd;

/// <summary>What one member says of itself.</summary>
public sealed record EtcdStatus
{
    /// <summary>Its id.</summary>
    public required ulong MemberId { get; init; }

    /// <summary>Id of the leader it follows; 0 while there is none.</summary>
    public required ulong Leader { get; init; }

    /// <summary>Whether it only follows.</summary>
    public required bool IsLearner { get; init; }
}
