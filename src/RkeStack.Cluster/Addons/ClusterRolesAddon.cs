namespace RkeStack.Cluster.Addons;

/// <summary>
/// Roles of the cluster's own components, which RKE writes through the API after the control plane is up. Not made here:
/// <c>rke-job-deployer</c>, because no Job deploys our manifests.
/// </summary>
public static class ClusterRolesAddon
{
    private const string ApiServerRole =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata:
          name: proxy-clusterrole-kubeapiserver
        rules:
        - apiGroups: [""]
          resources: [nodes/metrics, nodes/proxy, nodes/stats, nodes/log, nodes/spec]
          verbs: [get, list, watch, create]
        """;

    // The user is the common name of the API server's certificate, with which it comes to the kubelets.
    private const string ApiServerBinding =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata:
          name: proxy-role-binding-kubernetes-master
        roleRef:
          apiGroup: rbac.authorization.k8s.io
          kind: ClusterRole
          name: proxy-clusterrole-kubeapiserver
        subjects:
        - apiGroup: rbac.authorization.k8s.io
          kind: User
          name: kube-apiserver
        """;

    private const string SharedNodeBinding =
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata:
          name: system:node
          labels:
            kubernetes.io/bootstrapping: rbac-defaults
          annotations:
            rbac.authorization.kubernetes.io/autoupdate: "false"
        roleRef:
          apiGroup: rbac.authorization.k8s.io
          kind: ClusterRole
          name: system:node
        subjects:
        - apiGroup: rbac.authorization.k8s.io
          kind: Group
          name: system:nodes
        """;

    /// <summary>Makes the manifest; not to be applied when <c>authorization.mode</c> is not rbac.</summary>
    /// <param name="sharedNodeIdentity">
    /// Whether some kubelet still shows RKE's shared certificate (<c>system:node</c>). The Node authorizer knows no node by
    /// that name, so all nodes get the rights of all nodes; false, the default of our clusters, keeps each to its own Pods.
    /// </param>
    public static AddonManifest Manifest(bool sharedNodeIdentity = false) => new(
        AddonNames.ClusterRoles,
        ManifestYaml.Join([ApiServerRole, ApiServerBinding, .. sharedNodeIdentity ? [SharedNodeBinding] : Array.Empty<string>()]));
}
