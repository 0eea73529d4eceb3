namespace RkeStack.Provider.Clusters;

/// <summary>What documentation and generated SDKs say of the component, in the form that Pulumi's generators take examples in.</summary>
internal static class ClusterDescription
{
    public const string Text = """
        A Kubernetes cluster on hosts with SSH and Docker, from RKE's cluster.yml: its path (`clusterFile`), its text (`clusterYaml`), or the same with types (`config`).

        Every host is reached and checked, and the whole configuration judged, before anything on any host is changed. Without a change of the inputs no host is contacted.

        {{% examples %}}
        ## Example Usage
        {{% example %}}
        ### From a file
        ```csharp
        using System.Collections.Generic;
        using Pulumi;
        using RkeStack.Sdk;

        return await Deployment.RunAsync(() =>
        {
            var cluster = new Cluster("cluster", new ClusterArgs { ClusterFile = "cluster.yml" });
            return new Dictionary<string, object?> { ["kubeconfig"] = cluster.Kubeconfig };
        });
        ```
        ```yaml
        resources:
          cluster:
            type: rkestack:Cluster
            properties:
              clusterFile: cluster.yml
        outputs:
          kubeconfig: ${cluster.kubeconfig}
        ```
        {{% /example %}}
        {{% example %}}
        ### With types
        ```csharp
        using Pulumi;
        using RkeStack.Sdk;
        using RkeStack.Sdk.Inputs;

        return await Deployment.RunAsync(() =>
        {
            _ = new Cluster("cluster", new ClusterArgs
            {
                Config = new ClusterConfigArgs
                {
                    Nodes =
                    {
                        new NodeConfigArgs { Address = "192.0.2.11", User = "ubuntu", Role = { NodeRole.Controlplane, NodeRole.Etcd, NodeRole.Worker } },
                    },
                    Network = new NetworkConfigArgs { Plugin = NetworkPlugin.Flannel },
                },
            });
        });
        ```
        ```yaml
        resources:
          cluster:
            type: rkestack:Cluster
            properties:
              config:
                nodes:
                  - {address: 192.0.2.11, user: ubuntu, role: [controlplane, etcd, worker]}
                network: {plugin: flannel}
        ```
        {{% /example %}}
        {{% /examples %}}
        """;
}
