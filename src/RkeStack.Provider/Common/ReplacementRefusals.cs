using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Provider.Common;

/// <summary>Why some resources are never replaced, and what to do instead.</summary>
internal static class ReplacementRefusals
{
    /// <summary>The certificates: who replaces them makes another cluster.</summary>
    public static string OfCertificates(string urn) => Make(
        "RKE9021",
        urn,
        "a cluster's certificates are not replaced: the keys of its CA would be lost, and no host would obey the new ones",
        "To build another cluster on the same hosts, run `pulumi destroy`, then `pulumi up`.");

    /// <summary>A host: who replaces it cleans it while its roles go on.</summary>
    public static string OfHost(string urn) => Make(
        "RKE9022",
        urn,
        "a host is not replaced: that would clean it of containers and files that its other resources keep",
        "To set the host up anew, take it out of cluster.yml, run `pulumi up`, and put it back; what differs on it is put right by `pulumi refresh` and `pulumi up`.");

    private static string Make(string code, string urn, string message, string fix) => new Diagnostic
    {
        Code = code,
        Path = urn.Split("::")[^1],
        Message = message,
        Fix = $"Leave out --replace, or take back a taint with `pulumi state untaint '{urn}'`. {fix}",
    }.ToString();
}
