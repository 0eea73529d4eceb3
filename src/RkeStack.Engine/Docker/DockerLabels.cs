namespace RkeStack.Engine.Docker;

/// <summary>Labels that we put on containers.</summary>
public static class DockerLabels
{
    /// <summary>On short-lived containers of ours: what the container is for.</summary>
    public const string Helper = "io.rkestack.helper";

    /// <summary>On short-lived containers of ours: the run that made it, so that the next one removes what a killed run left.</summary>
    public const string Run = "io.rkestack.run";
}
