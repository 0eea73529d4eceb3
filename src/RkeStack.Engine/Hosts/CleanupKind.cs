namespace RkeStack.Engine.Hosts;

/// <summary>What became of a thing on a host that was cleaned.</summary>
public enum CleanupKind
{
    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It stays, on purpose.</summary>
    Kept,

    /// <summary>It should have gone and is still there.</summary>
    Failed,
}
