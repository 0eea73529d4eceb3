namespace RkeStack.Cluster.Addons;

/// <summary>The labels of the ingress controller's objects, each as a mapping on one line.</summary>
/// <param name="body">The form.</param>
internal sealed class NginxLabels(NginxBody body)
{
    private const string Base = "app.kubernetes.io/instance: ingress-nginx, app.kubernetes.io/name: ingress-nginx";
    private const string OfController = "app.kubernetes.io/component: controller";
    private const string OfWebhook = "app.kubernetes.io/component: admission-webhook";
    private const string PartOf = ", app.kubernetes.io/part-of: ingress-nginx";

    /// <summary>The namespace's.</summary>
    public string Namespace => body.Version.Length == 0 ? "" : $"{{{Base}}}";

    /// <summary>Of what belongs to everything.</summary>
    public string Common => body.Version.Length == 0 ? "" : $"{{{Base}{Parts}{VersionLabel}}}";

    /// <summary>Of what belongs to the controller.</summary>
    public string Controller => body.Version.Length == 0 ? "{app: ingress-nginx}" : $"{{{Base}{Parts}{VersionLabel}, {OfController}}}";

    /// <summary>Of what belongs to the webhook.</summary>
    public string Webhook => $"{{{Base}{Parts}{VersionLabel}, {OfWebhook}}}";

    /// <summary>Of the webhook's NetworkPolicy, which says in every form what it is part of.</summary>
    public string Policy => $"{{{Base}{PartOf}{VersionLabel}, {OfWebhook}}}";

    /// <summary>Of the controller's Pods. The first one selects them; no change of version may replace what selects.</summary>
    public string Pod => body.Version.Length == 0
        ? "{app: ingress-nginx}"
        : $"{{app: ingress-nginx, {Base}, {OfController}{Parts}{(body.HasIngressClass ? "" : VersionLabel)}}}";

    /// <summary>Selects the controller's Pods for the webhook's Service.</summary>
    public static string ControllerSelector => $"{{{Base}, {OfController}}}";

    /// <summary>Selects the Pods of the webhook's Jobs.</summary>
    public static string WebhookSelector => $"{{{Base}, {OfWebhook}}}";

    private string Parts => body.SaysPartOf ? PartOf : "";

    private string VersionLabel => $", app.kubernetes.io/version: {body.Version}";
}
