using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Configuration;

/// <summary>
/// What this version of the program can build, which is less than what it reads, checks and plans. The lists here shrink
/// as the program grows; nothing but building asks them.
/// </summary>
public static class SupportedHere
{
    private const int OldestMinor = 19;
    private const int OldestTriedMinor = 24;

    /// <summary>
    /// Puts what can be built in the place of defaults that cannot, each with a warning, and refuses the settings that
    /// cannot be built.
    /// </summary>
    /// <param name="written">What the user wrote, without defaults.</param>
    /// <param name="source">Where it stands.</param>
    /// <param name="versions">What is known of Kubernetes versions; null for the built-in data.</param>
    public static SupportResult Adapt(ClusterConfig written, ConfigSource source, KubernetesVersions? versions = null)
    {
        var diagnostics = new DiagnosticList();
        var adapted = AdaptDefaults(written, source, diagnostics);
        CheckVersion(adapted, source, versions ?? KubernetesVersions.BuiltIn, diagnostics);
        foreach (var path in source.Places.Keys.Where(source.IsFilledIn).Where(IsRefused))
        {
            diagnostics.Add(source.Locate(SupportErrors.NotSupportedYet.At(path, "the setting cannot be built yet")));
        }

        foreach (var choice in SupportedKeys.Choices)
        {
            var value = choice.Get(written);
            if (value.Length > 0 && !choice.Values.Contains(value))
            {
                diagnostics.Add(source.Locate(SupportErrors.NotSupportedYet.At(
                    choice.Path,
                    $"'{value}' cannot be built yet",
                    $"Write {string.Join(" or ", choice.Values)}, or wait for a version that builds it.")));
            }
        }

        return new SupportResult(adapted, diagnostics.Items);

        bool IsRefused(string path) =>
            SupportedKeys.IsLeaf(path) && !SupportedKeys.IsSupported(path);
    }

    // Whoever writes a section has chosen RKE's meaning of it, whatever stands in it: `rke config` writes each with all its keys left empty.
    private static ClusterConfig AdaptDefaults(ClusterConfig written, ConfigSource source, DiagnosticList diagnostics)
    {
        var adapted = written;
        if (!source.IsMap("network"))
        {
            diagnostics.Add(source.Locate(SupportErrors.PluginUnset.At("network.plugin", "no network plugin is written: `pulumi up` deploys flannel, RKE canal")));
            adapted = adapted with { Network = adapted.Network with { Plugin = "flannel" } };
        }

        if (!source.IsMap("ingress"))
        {
            diagnostics.Add(source.Locate(SupportErrors.IngressUnset.At("ingress.provider", "no ingress controller is written: `pulumi up` deploys none, RKE nginx")));
            adapted = adapted with { Ingress = adapted.Ingress with { Provider = "none" } };
        }

        return adapted;
    }

    private static void CheckVersion(ClusterConfig config, ConfigSource source, KubernetesVersions versions, DiagnosticList diagnostics)
    {
        var text = ConfigDefaults.Or(config.KubernetesVersion, versions.Default);
        if (KubernetesVersion.TryParse(text) is not { } version)
        {
            return;
        }

        if (version.AtLeast(1, OldestTriedMinor))
        {
            if (config.EnableCriDockerd == false)
            {
                diagnostics.Add(source.Locate(SupportErrors.NoRuntime.At("enable_cri_dockerd", $"the kubelet of {text} would have no container runtime")));
            }
        }
        else if (version.AtLeast(1, OldestMinor))
        {
            diagnostics.Add(source.Locate(SupportErrors.VersionNotTried.At("kubernetes_version", $"{text} is planned from RKE's data, and was never built to try it")));
        }
    }
}
