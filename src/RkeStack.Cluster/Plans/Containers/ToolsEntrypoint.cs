namespace RkeStack.Cluster.Plans.Containers;

/// <summary>The script in the sidekick's volume that starts Kubernetes' components.</summary>
internal static class ToolsEntrypoint
{
    /// <summary>The script's path in the tools image; only images before 0.1.13 have it elsewhere.</summary>
    /// <param name="toolsImage">The image <c>kubernetes_services_sidecar</c>.</param>
    public static string Of(string toolsImage) =>
        ImageVersion.IsBefore(toolsImage, "0.1.13") ? "/opt/rke/entrypoint.sh" : "/opt/rke-tools/entrypoint.sh";
}
