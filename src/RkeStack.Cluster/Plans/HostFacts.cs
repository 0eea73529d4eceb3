namespace RkeStack.Cluster.Plans;

/// <summary>
/// What a plan needs to know of a host before anything runs there: a part of what Docker's <c>info</c> answers. The defaults
/// are those of a host that nobody has asked yet, and plan an ordinary Linux host.
/// </summary>
public sealed record HostFacts
{
    /// <summary>The facts of a host that was not asked.</summary>
    public static HostFacts Unknown { get; } = new();

    /// <summary>Docker's data directory, which the kubelet mounts.</summary>
    public string DockerRootDir { get; init; } = "/var/lib/docker";

    /// <summary>Docker's name of the processor, such as <c>x86_64</c> or <c>aarch64</c>; empty when unknown.</summary>
    public string Architecture { get; init; } = "";

    /// <summary>Docker's name of the operating system, such as <c>Flatcar Container Linux</c>; decides the prefix path.</summary>
    public string OperatingSystem { get; init; } = "";

    /// <summary>Whether Docker runs with SELinux, so that containers need labels.</summary>
    public bool SELinuxEnabled { get; init; }
}
