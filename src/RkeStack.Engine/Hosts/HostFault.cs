using System.Globalization;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Ssh;

namespace RkeStack.Engine.Hosts;

/// <summary>
/// What makes a host unfit, and what stays on one after cleaning: codes RKE2200 to RKE2299. This is the catalogue; no
/// other place makes an error of this range.
/// </summary>
internal static class HostFault
{
    public static Diagnostic DockerVersion(string host, string found, IEnumerable<string> accepted) => Make(
        "RKE2201", host, $"Docker {found} is not among the versions accepted for this Kubernetes: {string.Join(", ", accepted)}.",
        "Install one of them, or set ignore_docker_version: true.");

    public static Diagnostic OperatingSystem(string host, string found) => Make(
        "RKE2202", host, $"the host's Docker engine runs {found} containers.", "Use a Linux host.");

    public static Diagnostic Confined(string host, string mode) => Make(
        "RKE2203", host, $"the Docker engine runs in {mode} mode, in which the kubelet cannot work.",
        "Use an ordinary Docker engine that runs as root, without userns-remap.");

    public static Diagnostic ClockSkewed(string host, TimeSpan skew) => Make(
        "RKE2204", host,
        $"the host's clock is {Seconds(skew.Duration())} s {(skew > TimeSpan.Zero ? "ahead of" : "behind")} this machine's.",
        "Set both by NTP: certificates would not be valid yet, and etcd's leases would be off.");

    public static Diagnostic DiskLow(string host, string directory, long free, Severity severity) => Make(
        "RKE2205", host, $"{Gigabytes(free)} GB are free under {directory}.",
        "Free space there (`docker system prune`): images need about 3 GB, and the kubelet evicts pods below 10 % free.") with
    { Severity = severity };

    public static Diagnostic PortTaken(string host, string port, string component, string owner) => Make(
        "RKE2206", host, $"port {port} of {component} is taken by {owner}.", "Stop what listens there, or move it to another port.");

    public static Diagnostic OtherCluster(string host, string path, string found, string own) => Make(
        "RKE2207", host, $"the host belongs to another cluster: {path} is the CA {found}, this cluster's is {own}.",
        "If that cluster is gone, remove what is left of it (`rke remove`, or that stack's destroy); if it is this one, adopt it with its state.");

    public static Diagnostic UnknownCa(string host, string path) => Make(
        "RKE2208", host, $"the host carries a cluster's CA ({path}) that could not be read.",
        "If that cluster is gone, remove what is left of it (`rke remove`, or that stack's destroy); if it is this one, adopt it with its state.");

    public static Diagnostic UnknownContainers(string host, IEnumerable<string> names) => Make(
        "RKE2209", host, $"the host runs containers of a cluster that this stack does not know: {string.Join(", ", names)}.",
        "If that cluster is gone, remove them (`rke remove`); if it is this one, adopt it with its state.");

    public static Diagnostic SurveyFailed(string host, SshCommandResult result) => Make(
        "RKE2210", host,
        $"the host's shell did not say what listens and lies there: it ended with {(result.ExitCode is { } code ? $"exit code {code}" : "a signal")}{Words(result.Error)}.",
        "Let the SSH user run `sh` with cat, df and find: no ForceCommand, no restricted shell. What was there before must be known, so that cleaning up leaves it.");

    public static Diagnostic FileSystemFull(string host, string mountPoint, IEnumerable<string> directories, long free, long needed) => NoRoom(
        host, mountPoint, directories, $"has {Megabytes(free)} MB free, and {Megabytes(needed)} MB are needed");

    public static Diagnostic FilesUsedUp(string host, string mountPoint, IEnumerable<string> directories, long free, long needed) => NoRoom(
        host, mountPoint, directories, $"takes {free} more files (inodes), and {needed} are needed");

    public static Diagnostic CleanupFailed(string host, string words) => Make(
        "RKE2220", host, $"cleaning up did not finish: {words}.", "Put right what it says, then run destroy again.");

    public static Diagnostic CleanupImageMissing(string host, string image) => Make(
        "RKE2221", host, $"image {image}, with which the host is cleaned up, is not there and is not to be had.",
        "Load it on the host (`docker load`), or give its registry in private_registries.");

    private static Diagnostic NoRoom(string host, string mountPoint, IEnumerable<string> directories, string words) => Make(
        "RKE2211", host, $"the file system {mountPoint}, for {string.Join(", ", directories)}, {words}.",
        "Make room there (`df -h`, `df -i`) or make that file system larger, or set prefix_path to a directory of another one.");

    private static Diagnostic Make(string code, string host, string message, string fix) =>
        new() { Code = code, Path = host, Message = message, Fix = fix };

    private static string Words(string error) =>
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() is { } last ? $" ({last.TrimEnd('.')})" : "";

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);

    private static string Gigabytes(long bytes) => (bytes / 1e9).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1_000_000).ToString(CultureInfo.InvariantCulture);
}
