namespace RkeStack.Labs;

/// <summary>What there is of Docker on a host.</summary>
public enum LabDocker
{
    /// <summary>The engine runs and the user may use it.</summary>
    Running,

    /// <summary>No program of Docker is installed.</summary>
    Absent,

    /// <summary>Installed, but the engine does not run.</summary>
    Stopped,

    /// <summary>The engine runs; the SSH user may not open its socket.</summary>
    SocketDenied,
}
