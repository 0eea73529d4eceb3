using System.Globalization;

namespace RkeStack.Labs;

/// <summary>What is wrong, or special, with a host. Nothing by default.</summary>
public sealed record LabHostOptions
{
    /// <summary>An ordinary host.</summary>
    public static LabHostOptions Ordinary { get; } = new();

    /// <summary>What there is of Docker on the host.</summary>
    public LabDocker Docker { get; init; } = LabDocker.Running;

    /// <summary>The version that Docker claims to be, at most 14 characters; its own when null.</summary>
    public string? DockerVersion { get; init; }

    /// <summary>How far the host's clock is ahead (or, negative, behind): in Docker's answers and in <c>date</c>.</summary>
    public TimeSpan ClockSkew { get; init; }

    /// <summary>The size of <c>/var/lib/docker</c> in MB, as a file system of its own; the machine's disk when null.</summary>
    public int? DockerDiskMegabytes { get; init; }

    /// <summary>Whether the images of Kubernetes are on the host already.</summary>
    public bool Images { get; init; } = true;

    internal IEnumerable<string> ToArguments()
    {
        switch (Docker)
        {
            case LabDocker.Absent:
                yield return "--no-docker";
                break;
            case LabDocker.Stopped:
                yield return "--docker-stopped";
                break;
            case LabDocker.SocketDenied:
                yield return "--docker-socket-denied";
                break;
            default:
                break;
        }

        if (DockerVersion is { } version)
        {
            yield return "--docker-version";
            yield return version;
        }

        if (ClockSkew != TimeSpan.Zero)
        {
            yield return "--clock-skew";
            yield return ((long)ClockSkew.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (DockerDiskMegabytes is { } megabytes)
        {
            yield return "--disk-mb";
            yield return megabytes.ToString(CultureInfo.InvariantCulture);
        }

        if (!Images)
        {
            yield return "--no-images";
        }
    }
}
