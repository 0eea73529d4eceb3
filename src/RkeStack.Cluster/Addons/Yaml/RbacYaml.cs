using static RkeStack.Cluster.Addons.ManifestYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>
/// Writes ServiceAccounts, roles and their bindings. RKE's oldest forms write roles in v1beta1; v1 is the same object and
/// served by every version.
/// </summary>
internal static class RbacYaml
{
    /// <summary>Verbs of those who read.</summary>
    public const string Read = "get, list, watch";

    /// <summary>Verbs of those who follow lists.</summary>
    public const string ListWatch = "list, watch";

    /// <summary>One rule of a role.</summary>
    /// <param name="groups">API groups, comma separated; empty for the core group.</param>
    /// <param name="resources">Resources, comma separated.</param>
    /// <param name="verbs">Verbs, comma separated.</param>
    /// <param name="names">Names of the only objects meant, comma separated; empty for all.</param>
    public static string Rule(string groups, string resources, string verbs, string names = "") =>
        $"- {{apiGroups: [{(groups.Length == 0 ? "\"\"" : groups)}], resources: [{resources}], "
        + $"{When(names.Length > 0, $"resourceNames: [{names}], ")}verbs: [{verbs}]}}";

    /// <summary>A ServiceAccount.</summary>
    /// <param name="account">Who.</param>
    /// <param name="labels">Labels as a mapping on one line; empty for none.</param>
    /// <param name="more">A further field; empty for none.</param>
    public static string ServiceAccount(AccountName account, string labels = "", string more = "") =>
        $$"""
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: {{account.Name}}
          namespace: {{account.Namespace}}
          {{Labels(labels)}}
        {{more}}
        """;

    /// <summary>A ClusterRole.</summary>
    public static string ClusterRole(string name, string labels, params IEnumerable<string> rules) =>
        $$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata:
          name: {{name}}
          {{Labels(labels)}}
        rules:
        {{string.Join('\n', rules)}}
        """;

    /// <summary>A Role.</summary>
    public static string Role(string space, string name, string labels, params IEnumerable<string> rules) =>
        $$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: Role
        metadata:
          name: {{name}}
          namespace: {{space}}
          {{Labels(labels)}}
        rules:
        {{string.Join('\n', rules)}}
        """;

    /// <summary>Binds a ClusterRole to a ServiceAccount.</summary>
    public static string ClusterRoleBinding(string name, string labels, string role, AccountName account) =>
        ClusterRoleBinding(name, labels, role, $"{{kind: ServiceAccount, name: {account.Name}, namespace: {account.Namespace}}}");

    /// <summary>Binds a ClusterRole to a user.</summary>
    public static string UserRoleBinding(string name, string role, string user) =>
        ClusterRoleBinding(name, "", role, $"{{apiGroup: rbac.authorization.k8s.io, kind: User, name: {Quote(user)}}}");

    /// <summary>Binds a Role to a ServiceAccount of the same namespace.</summary>
    public static string RoleBinding(string name, string labels, string role, AccountName account) =>
        $$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata:
          name: {{name}}
          namespace: {{account.Namespace}}
          {{Labels(labels)}}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: {{role}}}
        subjects:
        - {kind: ServiceAccount, name: {{account.Name}}, namespace: {{account.Namespace}}}
        """;

    private static string ClusterRoleBinding(string name, string labels, string role, string subject) =>
        $$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata:
          name: {{name}}
          {{Labels(labels)}}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: {{role}}}
        subjects:
        - {{subject}}
        """;

    private static string Labels(string labels) => When(labels.Length > 0, $"labels: {labels}");
}
