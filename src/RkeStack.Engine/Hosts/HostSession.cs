using RkeStack.Engine.Docker;
using RkeStack.Engine.Ssh;

namespace RkeStack.Engine.Hosts;

/// <summary>What a run works on a host with: its SSH connection, and its Docker engine through that.</summary>
/// <param name="Connection">Commands and forwarded streams.</param>
/// <param name="Docker">Containers, images and files.</param>
public sealed record HostSession(SshConnection Connection, DockerEngine Docker)
{
    /// <summary>The host's address as the user wrote it.</summary>
    public string Host => Connection.Host;
}
