namespace RkeStack.Engine.Docker;

/// <summary>What was done so that a container is as planned.</summary>
public enum ContainerChange
{
    /// <summary>It was as planned, and ran.</summary>
    Unchanged,

    /// <summary>It was as planned, but had to be started, restarted or unpaused.</summary>
    Started,

    /// <summary>There was none.</summary>
    Created,

    /// <summary>There was another one of that name.</summary>
    Replaced,
}
