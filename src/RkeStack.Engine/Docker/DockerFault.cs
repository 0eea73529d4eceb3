using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Waiting;

namespace RkeStack.Engine.Docker;

/// <summary>
/// Everything that can go wrong with a host's Docker engine, its images, files and containers: codes RKE2001 to RKE2199,
/// each with its cause and its fix. This is the catalogue; no other place makes an error of this range.
/// </summary>
internal static class DockerFault
{
    public static DiagnosticException Absent(string host, string words) => Make(
        "RKE2001", host, $"the docker command was not found: {words}.", "Install Docker on the host, with its command-line client in the SSH user's PATH.");

    public static DiagnosticException NoAccess(string host, string user, string socket) => Make(
        "RKE2002", host, $"user \"{user}\" may not use Docker's socket {socket}.",
        $"Run `sudo usermod -aG docker {user}` on the host; new logins have the right.");

    public static DiagnosticException NotRunning(string host, string socket, string words) => Make(
        "RKE2003", host, $"no Docker engine answers at {socket}: {words}.",
        "Start it (`sudo systemctl enable --now docker`), or set docker_socket to where it listens.");

    public static DiagnosticException NoAnswer(string host, TimeSpan limit, string doing) => Make(
        "RKE2004", host, $"the Docker engine took longer than {limit.TotalSeconds:0} s to {doing}.",
        "Look at the load and the log of the Docker engine on the host, then run again.");

    public static DiagnosticException NoDialStdio(string host) => Make(
        "RKE2005", host, "this Docker client has no `docker system dial-stdio`.", "Install Docker 18.09 or newer.");

    public static DiagnosticException NoStream(string host, string words) => Make(
        "RKE2006", host, $"`docker system dial-stdio` ended without an answer: {words}.",
        "Run `docker info` on the host as the SSH user, and put right what it says.");

    public static DiagnosticException Refused(string host, string doing, string words, Exception? cause) => Make(
        "RKE2010", host, $"the Docker engine failed to {doing}: {words}.", "Put right what it says, then run again.", cause);

    public static DiagnosticException DiskFull(string host, string doing, Exception? cause) => Make(
        "RKE2011", host, $"the disk was full when the Docker engine tried to {doing}.",
        "Free space on the file system of Docker's data directory (`docker system df`, `docker system prune`), then run again.", cause);

    public static DiagnosticException ImageMissing(string host, string image, string words) => Make(
        "RKE2020", host, $"image {image} is not to be had: {words}.",
        "Check its name and tag in system_images, or give the registry that has it in private_registries.");

    public static DiagnosticException ImageUnauthorized(string host, string image, string words, string? user) => Make(
        "RKE2021", host,
        $"the registry denies image {image} to {(user is null ? "an anonymous user" : $"user \"{user}\"")}: {words}.",
        "Give the registry's user and password in private_registries, with the url that the image's name begins with.");

    public static DiagnosticException RegistryUnreachable(string host, string image, string words) => Make(
        "RKE2022", host, $"the host cannot reach the registry of image {image}: {words}.",
        "Check the host's DNS, proxy and firewall, and Docker's registry-mirrors and insecure-registries.");

    public static DiagnosticException RateLimited(string host, string image, string words) => Make(
        "RKE2023", host, $"the registry limits how often image {image} may be pulled: {words}.",
        "Give credentials for it in private_registries, or wait and run again.");

    public static DiagnosticException WrongArchitecture(string host, string image, string found, string wanted) => Make(
        "RKE2024", host, $"image {image} is for {found}, but the host is {wanted}.",
        "Use an image of the host's architecture in system_images, and remove the wrong one with `docker rmi`.");

    public static DiagnosticException NotShared(string host, string container, string words) => Make(
        "RKE2030", host, $"container {container} needs a mount that the host does not share: {words}.",
        "Run `mount --make-rshared /` on the host, and have its init system do so at boot.");

    public static DiagnosticException FileUnreadable(string host, string path, string words) => Make(
        "RKE2040", host, $"{path} cannot be read: {words}.", "Look at what lies there on the host, then run again.");

    public static DiagnosticException FileHelperFailed(string host, string doing, string words) => Make(
        "RKE2041", host, $"the program that was to {doing} failed: {words}.", "Look at what lies there on the host, then run again.");

    public static Wait HealthWait(string host, string container, TimeSpan limit) => new()
    {
        Name = $"container {container} to become healthy",
        Where = host,
        Code = "RKE2100",
        Limit = limit,
        Fix = $"The log says what it waits for; all of it is at `docker logs {container}` on the host.",
    };

    public static DiagnosticException Exited(string host, string container, long exitCode, string words, string log) => Make(
        "RKE2101", host, $"container {container} ended with exit code {exitCode}{Words(words)}.{Log(log)}",
        "The log says why; all of it is at `docker logs " + container + "` on the host.");

    public static DiagnosticException Restarting(string host, string container, long restarts, long exitCode, string log) => Make(
        "RKE2102", host, $"container {container} keeps restarting ({restarts} times, exit code {exitCode}).{Log(log)}",
        "The log says why; all of it is at `docker logs " + container + "` on the host.");

    public static DiagnosticException NotStarted(string host, string container, string words) => Make(
        "RKE2103", host, $"container {container} was created, but does not start: {words}.", "Put right what it says, then run again.");

    public static DiagnosticException Vanished(string host, string container) => Make(
        "RKE2104", host, $"container {container} was removed by somebody else while it started.", "Run again.");

    private static DiagnosticException Make(string code, string host, string message, string fix, Exception? cause = null) =>
        DiagnosticException.OnHost(code, host, message, fix, cause);

    private static string Words(string words) => words.Length == 0 ? "" : $" ({words})";

    private static string Log(string log) => log.Length == 0 ? " It wrote no log." : $" Its last lines:\n{log}";
}
