namespace RkeStack.Engine.Docker;

/// <summary>The first thing to do about a container, given what was found.</summary>
internal enum ContainerAction
{
    /// <summary>It is as planned.</summary>
    Keep,

    /// <summary>It is as planned and does not run.</summary>
    Start,

    /// <summary>It is as planned and stands still between two restarts.</summary>
    Restart,

    /// <summary>It is as planned and paused.</summary>
    Unpause,

    /// <summary>There is none of that name.</summary>
    Create,

    /// <summary>What has the name is no use as a fallback: remove it, then create.</summary>
    Recreate,

    /// <summary>Another one runs, or could: keep it aside while the new one starts.</summary>
    Replace,
}
