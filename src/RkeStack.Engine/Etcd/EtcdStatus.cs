namespace RkeStack.Engine.Etcd;

/// <summary>What one member says of itself.</summary>
public sealed record EtcdStatus
{
    /// <summary>Its id.</summary>
    public required ulong MemberId { get; init; }

    /// <summary>etcd's version: <c>3.5.21</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Id of the leader it follows; 0 while there is none.</summary>
    public required ulong Leader { get; init; }

    /// <summary>How far its log goes.</summary>
    public required ulong RaftIndex { get; init; }

    /// <summary>Whether it only follows.</summary>
    public required bool IsLearner { get; init; }

    /// <summary>Bytes of its database.</summary>
    public required long DbSize { get; init; }
}
