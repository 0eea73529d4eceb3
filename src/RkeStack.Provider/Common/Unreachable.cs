using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Provider.Common;

/// <summary>
/// Tells that somebody is not there from all else that can be wrong: a wrong key, or another host under the address, is no reason to take
/// a host for lost.
/// </summary>
internal static class Unreachable
{
    /// <summary>Whether a host is not to be reached, itself or from its bastion.</summary>
    public static bool IsHost(DiagnosticException fault) => fault.Diagnostics.All(IsOfHost);

    /// <summary>Whether it is the bastion on the way that is not to be reached, which says nothing of the host: the bastion's own fault led to this one.</summary>
    public static bool IsBastion(DiagnosticException fault) => IsHost(fault) && fault.InnerException is DiagnosticException;

    /// <summary>Whether the cluster's API does not answer, for want of its hosts or of its servers.</summary>
    public static bool IsApi(DiagnosticException fault) => fault.Diagnostics.All(error => IsOfHost(error) || error.Code == "RKE4001");

    private static bool IsOfHost(Diagnostic error) =>
        error.Code == "RKE1001" || error.Code == "RKE1002" || error.Code == "RKE1003" || error.Code == "RKE1004" || error.Code == "RKE1031";
}
