using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Addons;

/// <summary>What differs between RKE's forms of the manifest of the nginx ingress controller.</summary>
internal sealed record NginxBody
{
    private static readonly NginxBody V1120 = new();
    private static readonly NginxBody V1113 = V1120 with { Version = "1.11.3", RestrictsJobs = false };
    private static readonly NginxBody V1112Rancher2 = V1113 with { Version = "1.11.2", Metrics = "" };
    private static readonly NginxBody V1112 = V1113 with { Version = "1.11.2", Metrics = "false" };
    private static readonly NginxBody V1101 = V1112 with { Version = "1.10.1", SaysPartOf = false, FollowsNamespaces = false };
    private static readonly NginxBody V196 = V1101 with { Version = "1.9.6", Metrics = "" };
    private static readonly NginxBody V181 = V196 with { Version = "1.8.1", HasNetworkPolicy = false };
    private static readonly NginxBody V151 = V181 with { Version = "1.5.1", ElectsByConfigMap = true };
    private static readonly NginxBody V120 = V151 with { Version = "1.2.0", ElectsByLease = false };
    private static readonly NginxBody V120Rancher1 = V120 with { ClassIsArgument = true };
    private static readonly NginxBody V110 = V120 with { Version = "1.1.0", HasStreams = false, ForbidsSnippets = true };
    private static readonly NginxBody V0493 = V110 with { Version = "0.49.3", HasIngressClass = false, ChecksJobs = false };
    private static readonly NginxBody V0481 = V0493 with { Version = "0.48.1", ForbidsSnippets = false, HasOldNames = true };
    private static readonly NginxBody V11512 = V0481 with { Version = "", HasWebhook = false, HasStreams = true };

    public static readonly AddonBodies<NginxBody> All = new(
        Addon.NginxIngress,
        ("1.15.12", V11512),
        ("0.48.1", V0481),
        ("0.49.3", V0493),
        ("1.1.0", V110),
        ("1.1.0-rancher2", V120Rancher1 with { Version = "1.1.0" }),
        ("1.1.0-rancher3", V120 with { Version = "1.1.0" }),
        ("1.1.0-rancher4", V120Rancher1 with { Version = "1.1.0" }),
        ("1.2.0-rancher1", V120Rancher1),
        ("1.2.0-rancher2", V120),
        ("1.5.1-rancher2", V151),
        ("1.7.0-rancher1", V181 with { Version = "1.7.0" }),
        ("1.8.1-rancher1", V181),
        ("1.9.4-rancher1", V196 with { Version = "1.9.4" }),
        ("1.9.6-rancher1", V196),
        ("1.10.1-rancher1", V1101),
        ("1.11.2-rancher1", V1112),
        ("1.11.2-rancher2", V1112Rancher2),
        ("1.11.3-rancher1", V1113),
        ("1.12.0-rancher1", V1120));

    /// <summary>What the label <c>app.kubernetes.io/version</c> says; empty for no such labels.</summary>
    public string Version { get; init; } = "1.12.0";

    /// <summary>Value of the argument <c>--enable-metrics</c>; empty to leave it to the controller.</summary>
    public string Metrics { get; init; } = "true";

    /// <summary>Whether the webhook's Jobs run with as few rights as can be.</summary>
    public bool RestrictsJobs { get; init; } = true;

    /// <summary>Whether the webhook's Jobs may not gain rights.</summary>
    public bool ChecksJobs { get; init; } = true;

    /// <summary>Whether objects say what they are part of.</summary>
    public bool SaysPartOf { get; init; } = true;

    /// <summary>Whether the controller may list namespaces.</summary>
    public bool FollowsNamespaces { get; init; } = true;

    /// <summary>Whether a NetworkPolicy keeps traffic away from the webhook's Jobs.</summary>
    public bool HasNetworkPolicy { get; init; } = true;

    /// <summary>Whether the leader is elected by a Lease, and EndpointSlices are read.</summary>
    public bool ElectsByLease { get; init; } = true;

    /// <summary>Whether the leader is, or was, elected by a ConfigMap.</summary>
    public bool ElectsByConfigMap { get; init; }

    /// <summary>Whether ConfigMaps name Services for plain TCP and UDP.</summary>
    public bool HasStreams { get; init; } = true;

    /// <summary>Whether Ingresses may not bring nginx configuration of their own unless an option allows it.</summary>
    public bool ForbidsSnippets { get; init; }

    /// <summary>Whether an IngressClass tells the controller's Ingresses; before, an annotation did, and the APIs were older.</summary>
    public bool HasIngressClass { get; init; } = true;

    /// <summary>1.19 to 1.21: whether the default class is told by <c>extra_args.default-ingress-class</c>.</summary>
    public bool ClassIsArgument { get; init; }

    /// <summary>Whether ServiceAccount, ConfigMap and container bear their names of old.</summary>
    public bool HasOldNames { get; init; }

    /// <summary>Whether Ingresses are checked before they are taken.</summary>
    public bool HasWebhook { get; init; } = true;

    /// <summary>The controller's ConfigMap.</summary>
    public string ConfigMap => HasOldNames ? "nginx-configuration" : "ingress-nginx-controller";

    /// <summary>The controller's container.</summary>
    public string Container => HasOldNames ? "nginx-ingress-controller" : "controller";

    /// <summary>The controller's ServiceAccount.</summary>
    public AccountName Account => new(HasOldNames ? "nginx-ingress-serviceaccount" : "ingress-nginx", NginxIngressAddon.Namespace);
}
