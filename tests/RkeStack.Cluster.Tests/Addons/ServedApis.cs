namespace RkeStack.Cluster.Tests.Addons;

/// <summary>Which minor versions of Kubernetes 1 serve the kinds that add-ons are made of; from Kubernetes' own list of removed APIs.</summary>
internal static class ServedApis
{
    private const int Always = 0;
    private const int Still = int.MaxValue;

    private static readonly Dictionary<string, (int From, int To)> Minors = new(StringComparer.Ordinal)
    {
        ["v1 Namespace"] = (Always, Still),
        ["v1 ConfigMap"] = (Always, Still),
        ["v1 Secret"] = (Always, Still),
        ["v1 Service"] = (Always, Still),
        ["v1 ServiceAccount"] = (Always, Still),
        ["apps/v1 DaemonSet"] = (9, Still),
        ["apps/v1 Deployment"] = (9, Still),
        ["batch/v1 Job"] = (Always, Still),
        ["rbac.authorization.k8s.io/v1 ClusterRole"] = (8, Still),
        ["rbac.authorization.k8s.io/v1 ClusterRoleBinding"] = (8, Still),
        ["rbac.authorization.k8s.io/v1 Role"] = (8, Still),
        ["rbac.authorization.k8s.io/v1 RoleBinding"] = (8, Still),
        ["rbac.authorization.k8s.io/v1beta1 ClusterRole"] = (6, 21),
        ["apiregistration.k8s.io/v1 APIService"] = (10, Still),
        ["apiextensions.k8s.io/v1 CustomResourceDefinition"] = (16, Still),
        ["policy/v1 PodDisruptionBudget"] = (21, Still),
        ["policy/v1beta1 PodDisruptionBudget"] = (5, 24),
        ["networking.k8s.io/v1 NetworkPolicy"] = (7, Still),
        ["networking.k8s.io/v1 IngressClass"] = (19, Still),
        ["admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration"] = (16, Still),
    };

    public static bool Have(int minor, string apiVersion, string kind) =>
        Minors.TryGetValue($"{apiVersion} {kind}", out var served) && minor >= served.From && minor <= served.To;
}
