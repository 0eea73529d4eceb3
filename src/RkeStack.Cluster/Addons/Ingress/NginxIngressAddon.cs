using static RkeStack.Cluster.Addons.ManifestYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>The ingress controller nginx, RKE's default: a DaemonSet on the workers, with a webhook that checks Ingresses.</summary>
public static class NginxIngressAddon
{
    /// <summary>The add-on's own namespace.</summary>
    internal const string Namespace = "ingress-nginx";

    /// <summary>
    /// Makes the manifest that RKE deploys for the version. Hints for Helm are left out, which never sees these objects; and
    /// options that one form of RKE loses are kept.
    /// </summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE4450: no form for the version is known.</exception>
    public static AddonManifest Manifest(NginxIngressAddonOptions options)
    {
        var body = NginxBody.All.For(options.KubernetesVersion);
        var labels = new NginxLabels(body);
        var isDefault = options.DefaultIngressClass && !(body.ClassIsArgument && options.ExtraArgs.GetValueOrDefault(NginxArguments.DefaultClass) == "false");
        return new AddonManifest(AddonNames.Ingress, Join(
        [
            NamespaceObject(labels),
            .. NginxRoles.Objects(body, labels, NginxArguments.ElectionLock(body, isDefault), options.Rbac),
            ConfigMap(body, labels, options),
            .. body.HasWebhook ? [NginxWebhook.Service(body, labels)] : Array.Empty<string>(),
            .. body.HasStreams ? [StreamServices("tcp-services"), StreamServices("udp-services")] : Array.Empty<string>(),

            // The controller waits for the Secret that the Jobs make, so that what keeps them is the cause to be told.
            .. body.HasWebhook ? NginxWebhook.Jobs(body, labels, options) : [],
            NginxController.DaemonSet(body, labels, options, NginxArguments.Of(body, options, isDefault)),
            .. body.HasIngressClass ? [IngressClass(labels, isDefault)] : Array.Empty<string>(),
            .. body.HasWebhook ? [NginxWebhook.Configuration(body, labels)] : Array.Empty<string>(),
            .. body.HasNetworkPolicy ? [NginxWebhook.NetworkPolicy(labels)] : Array.Empty<string>(),
            .. options.DefaultBackend ? NginxBackend.Objects(options) : [],
        ]));
    }

    private static string NamespaceObject(NginxLabels labels) =>
        $$"""
        apiVersion: v1
        kind: Namespace
        metadata:
          name: ingress-nginx
          {{When(labels.Namespace.Length > 0, $"labels: {labels.Namespace}")}}
        """;

    private static string ConfigMap(NginxBody body, NginxLabels labels, NginxIngressAddonOptions options)
    {
        const string snippets = "allow-snippet-annotations";
        var data = body.ForbidsSnippets && !options.Options.ContainsKey(snippets) ? options.Options.Add(snippets, "false") : options.Options;
        return $$"""
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: {{body.ConfigMap}}
              namespace: ingress-nginx
              labels: {{labels.Controller}}
            {{When(!data.IsEmpty, $"data: {Map(data)}")}}
            """;
    }

    // Without data, so that what users write into it stays when the add-on is applied again.
    private static string StreamServices(string name) =>
        $$"""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: {{name}}
          namespace: ingress-nginx
        """;

    private static string IngressClass(NginxLabels labels, bool isDefault) =>
        $$"""
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata:
          name: nginx
          labels: {{labels.Controller}}
          {{When(isDefault, "annotations: {ingressclass.kubernetes.io/is-default-class: \"true\"}")}}
        spec:
          controller: k8s.io/ingress-nginx
        """;
}
