using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Docker;

/// <summary>Reads what a failed pull means. Docker tells the kinds of failure apart by its words alone.</summary>
internal static class ImageFailure
{
    private static readonly string[] Unauthorized =
        ["unauthorized", "authentication required", "denied", "no basic auth credentials", "incorrect username or password", "forbidden"];

    private static readonly string[] Limited = ["toomanyrequests", "rate limit"];

    private static readonly string[] Missing =
        ["manifest unknown", "not found", "name unknown", "does not exist", "no matching manifest", "invalid reference format", "unsupported"];

    /// <param name="host">The host that pulls.</param>
    /// <param name="image">The image.</param>
    /// <param name="words">Docker's error.</param>
    /// <param name="credential">With what was logged in to the registry.</param>
    public static DiagnosticException Explain(string host, string image, string words, RegistryCredential? credential)
    {
        if (DockerFailure.IsDiskFull(words))
        {
            return DockerFault.DiskFull(host, $"pull image {image}", null);
        }

        // Docker Hub answers "denied ... does not exist or may require 'docker login'" for a repository that is not there:
        // to whom it happens, either may be the case, and the message says both.
        return Says(Limited) ? DockerFault.RateLimited(host, image, words)
            : Says(Unauthorized) ? DockerFault.ImageUnauthorized(host, image, words, credential?.User)
            : Says(Missing) ? DockerFault.ImageMissing(host, image, words)
            : DockerFault.RegistryUnreachable(host, image, words);

        bool Says(string[] texts) => texts.Any(t => words.Contains(t, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether another try may help: the network's faults, not the registry's answers.</summary>
    public static bool MayPass(DiagnosticException fault) => fault.Diagnostics.All(d => d.Code == "RKE2022");
}
