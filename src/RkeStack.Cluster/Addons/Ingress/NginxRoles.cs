using static RkeStack.Cluster.Addons.RbacYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>ServiceAccounts and roles of the ingress controller and of the Jobs of its webhook.</summary>
internal static class NginxRoles
{
    private const string Networking = "networking.k8s.io";

    /// <summary>The webhook Jobs' ServiceAccount.</summary>
    public static readonly AccountName WebhookAccount = new("ingress-nginx-admission", NginxIngressAddon.Namespace);

    /// <summary>Accounts, and roles where the cluster has them.</summary>
    public static IEnumerable<string> Objects(NginxBody body, NginxLabels labels, string electionLock, bool rbac) =>
    [
        ServiceAccount(body.Account, labels.Controller, Automount(body)),
        .. body.HasWebhook ? [ServiceAccount(WebhookAccount, labels.Webhook, Automount(body))] : Array.Empty<string>(),
        .. rbac ? OfController(body, labels, electionLock) : [],
        .. rbac && body.HasWebhook ? OfWebhook(labels) : [],
    ];

    private static string Automount(NginxBody body) => body.Version.Length == 0 ? "" : "automountServiceAccountToken: true";

    private static IEnumerable<string> OfController(NginxBody body, NginxLabels labels, string electionLock)
    {
        var isOldest = !body.HasWebhook;
        var role = isOldest ? "nginx-ingress-role" : "ingress-nginx";
        var clusterRole = isOldest ? "nginx-ingress-clusterrole" : "ingress-nginx";
        return
        [
            Role(NginxIngressAddon.Namespace, role, labels.Controller, RoleRules(body, electionLock)),
            RoleBinding(isOldest ? "nginx-ingress-role-nisa-binding" : role, labels.Controller, role, body.Account),
            ClusterRole(clusterRole, labels.Common, ClusterRules(body)),
            ClusterRoleBinding(isOldest ? "nginx-ingress-clusterrole-nisa-binding" : clusterRole, labels.Common, clusterRole, body.Account),
        ];
    }

    private static IEnumerable<string> OfWebhook(NginxLabels labels) =>
    [
        Role(NginxIngressAddon.Namespace, WebhookAccount.Name, labels.Webhook, Rule("", "secrets", "get, create")),
        RoleBinding(WebhookAccount.Name, labels.Webhook, WebhookAccount.Name, WebhookAccount),
        ClusterRole(WebhookAccount.Name, labels.Webhook, Rule("admissionregistration.k8s.io", "validatingwebhookconfigurations", "get, update")),
        ClusterRoleBinding(WebhookAccount.Name, labels.Webhook, WebhookAccount.Name, WebhookAccount),
    ];

    private static IEnumerable<string> RoleRules(NginxBody body, string electionLock) =>
    [
        Rule("", "namespaces", "get"),
        Rule("", "configmaps, pods, secrets, endpoints", Read),
        Rule("", "services", Services(body)),
        Rule(Groups(body), "ingresses", Read),
        Rule(Groups(body), "ingresses/status", "update"),
        .. When(body.HasWebhook, Rule(Networking, "ingressclasses", Read)),
        .. When(body.ElectsByConfigMap, Rule("", "configmaps", "get, update", electionLock)),
        .. When(body.ElectsByConfigMap, Rule("", "configmaps", "create")),
        .. When(body.ElectsByLease, Rule("coordination.k8s.io", "leases", "get, update", electionLock)),
        .. When(body.ElectsByLease, Rule("coordination.k8s.io", "leases", "create")),
        Rule("", "events", "create, patch"),
        .. When(body.ElectsByLease, Rule("discovery.k8s.io", "endpointslices", Read)),
        .. When(!body.HasWebhook, Rule("", "endpoints", "create, get, update")),
    ];

    private static IEnumerable<string> ClusterRules(NginxBody body) =>
    [
        Rule("", $"configmaps, endpoints, nodes, pods, secrets{(body.FollowsNamespaces ? ", namespaces" : "")}", ListWatch),
        .. When(body.ElectsByLease, Rule("coordination.k8s.io", "leases", ListWatch)),
        Rule("", "nodes", "get"),
        Rule("", "services", Services(body)),
        Rule(Groups(body), "ingresses", Read),
        Rule("", "events", "create, patch"),
        Rule(Groups(body), "ingresses/status", "update"),
        .. When(body.HasWebhook, Rule(Networking, "ingressclasses", Read)),
        .. When(body.ElectsByLease, Rule("discovery.k8s.io", "endpointslices", Read)),
    ];

    private static string Groups(NginxBody body) => body.HasIngressClass ? Networking : $"extensions, {Networking}";

    private static string Services(NginxBody body) => body.HasWebhook ? Read : "get, list, update, watch";

    private static string[] When(bool condition, string rule) => condition ? [rule] : [];
}
