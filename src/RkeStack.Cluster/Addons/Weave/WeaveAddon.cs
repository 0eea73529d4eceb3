using System.Globalization;
using System.Text;
using static RkeStack.Cluster.Addons.ManifestYaml;
using static RkeStack.Cluster.Addons.PodYaml;
using static RkeStack.Cluster.Addons.RbacYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>The network plugin weave, up to Kubernetes 1.29: a mesh between hosts that can be encrypted, and network policies.</summary>
public static class WeaveAddon
{
    private const string Labels = "{name: weave-net}";
    private const string PasswordSecret = "weave-net-password";

    private static readonly AccountName Account = new("weave-net");

    /// <summary>
    /// Makes the manifest that RKE deploys for the version, but for the password: RKE writes it into the Pods' environment,
    /// here it is a Secret.
    /// </summary>
    /// <exception cref="Diagnostics.DiagnosticException">RKE4450: no form for the version is known.</exception>
    public static AddonManifest Manifest(WeaveAddonOptions options)
    {
        var body = WeaveBody.All.For(options.KubernetesVersion);
        return new AddonManifest(AddonNames.NetworkPlugin, Join(
        [
            ServiceAccount(Account, Labels),
            .. options.Rbac ? Roles : [],
            .. options.Password.Length > 0 ? [Secret(options.Password)] : Array.Empty<string>(),
            DaemonSet(body, options),
        ]));
    }

    private static readonly string[] Roles =
    [
        ClusterRole(
            Account.Name,
            Labels,
            Rule("", "pods, namespaces, nodes", Read),
            Rule("networking.k8s.io", "networkpolicies", Read),
            Rule("", "nodes/status", "patch, update")),
        ClusterRoleBinding(Account.Name, Labels, Account.Name, Account),
        Role(Account.Namespace, Account.Name, Labels, Rule("", "configmaps", "get, update", Account.Name), Rule("", "configmaps", "create")),
        RoleBinding(Account.Name, Labels, Account.Name, Account),
    ];

    private static string Secret(string password) =>
        $$"""
        apiVersion: v1
        kind: Secret
        metadata:
          name: {{PasswordSecret}}
          namespace: kube-system
          labels: {{Labels}}
        type: Opaque
        data:
          password: {{Convert.ToBase64String(Encoding.UTF8.GetBytes(password))}}
        """;

    private static string DaemonSet(WeaveBody body, WeaveAddonOptions options) =>
        $$"""
        apiVersion: apps/v1
        kind: DaemonSet
        metadata:
          name: weave-net
          namespace: kube-system
          labels: {{Labels}}
        spec:
          minReadySeconds: 5
          updateStrategy: {{UpdateStrategies.DaemonSet(options.UpdateStrategy)}}
          selector:
            matchLabels: {{Labels}}
          template:
            metadata:
              labels: {{Labels}}
              annotations: {scheduler.alpha.kubernetes.io/critical-pod: ""}
            spec:
              affinity:
                {{Indent(8, NotWindows)}}
              {{When(!options.NodeSelector.IsEmpty, $"nodeSelector: {Map(options.NodeSelector)}")}}
              {{When(options.PriorityClassName.Length > 0, $"priorityClassName: {Quote(options.PriorityClassName)}")}}
              hostNetwork: true
              hostPID: {{(body.HasInitContainer ? "false" : "true")}}
              dnsPolicy: ClusterFirstWithHostNet
              restartPolicy: Always
              tolerations: {{Tolerations(AddonTolerations.All)}}
              serviceAccountName: weave-net
              {{(body.HasInitContainer ? $"initContainers:\n      {Indent(6, InitContainer(options))}" : "")}}
              containers:
              {{Indent(6, Weave(body, options))}}
              {{Indent(6, PolicyController(body, options))}}
              {{Indent(6, Plugins(options))}}
              volumes:
              {{Lines(
                  6,
                  HostPath("weavedb", "/var/lib/weave"),
                  HostPath("cni-bin", "/opt"),
                  HostPath("cni-bin2", "/home"),
                  HostPath("cni-conf", "/etc"),
                  HostPath("dbus", "/var/lib/dbus"),
                  HostPath("lib-modules", "/lib/modules"),
                  When(body.HasInitContainer, HostPath("cni-machine-id", "/etc/machine-id", "FileOrCreate")),
                  HostPath("xtables-lock", "/run/xtables.lock", body.HasInitContainer ? "FileOrCreate" : ""))}}
        """;

    private static string InitContainer(WeaveAddonOptions options) =>
        $$"""
        - name: weave-init
          image: {{Quote(options.NodeImage)}}
          command: [/home/weave/init.sh]
          securityContext: {privileged: true}
          volumeMounts:
          {{Lines(2, [.. HostMounts, Mount("xtables-lock", "/run/xtables.lock")])}}
        """;

    private static string Weave(WeaveBody body, WeaveAddonOptions options) =>
        $$"""
        - name: weave
          image: {{Quote(options.NodeImage)}}
          command: [/home/weave/launch.sh]
          env:
          {{Lines(
              2,
              When(body.HasInitContainer, Env("INIT_CONTAINER", "true")),
              EnvOfField("HOSTNAME", "spec.nodeName"),
              Env("IPALLOC_RANGE", options.ClusterCidr),
              When(options.Password.Length > 0, $"- {{name: WEAVE_PASSWORD, valueFrom: {{secretKeyRef: {{name: {PasswordSecret}, key: password}}}}}}"),
              When(options.Mtu > 0, Env("WEAVE_MTU", options.Mtu.ToString(CultureInfo.InvariantCulture))))}}
          readinessProbe:
            httpGet: {host: 127.0.0.1, path: /status, port: 6784}
            initialDelaySeconds: 30
          resources:
            requests: {cpu: {{body.Cpu}}}
          securityContext: {privileged: true}
          volumeMounts:
          {{Lines(2, [
              Mount("weavedb", "/weavedb"),
              .. body.HasInitContainer
                  ? [Mount("dbus", "/host/var/lib/dbus", "readOnly: true"), Mount("cni-machine-id", "/host/etc/machine-id", "readOnly: true")]
                  : HostMounts.Append(Mount("dbus", "/host/var/lib/dbus")),
              Mount("xtables-lock", "/run/xtables.lock"),
          ])}}
        """;

    private static string PolicyController(WeaveBody body, WeaveAddonOptions options) =>
        $$"""
        - name: weave-npc
          image: {{Quote(options.CniImage)}}
          env:
          {{EnvOfField("HOSTNAME", "spec.nodeName")}}
          resources:
            requests: {cpu: {{body.Cpu}}}
          securityContext: {privileged: true}
          volumeMounts:
          {{Mount("xtables-lock", "/run/xtables.lock")}}
        """;

    private static string Plugins(WeaveAddonOptions options) =>
        $$"""
        - name: weave-plugins
          image: {{Quote(options.ToolsImage)}}
          command: [/opt/rke-tools/weave-plugins-cni.sh]
          securityContext: {privileged: true}
          volumeMounts:
          {{Mount("cni-bin", "/opt")}}
        """;

    private static string[] HostMounts =>
        [Mount("cni-bin", "/host/opt"), Mount("cni-bin2", "/host/home"), Mount("cni-conf", "/host/etc"), Mount("lib-modules", "/lib/modules")];
}
