using Pulumi;
using RkeStack.Sdk;

return await Deployment.RunAsync(() =>
{
    var cluster = new Cluster("cluster", new ClusterArgs { ClusterFile = "../cluster.yml" });

    return new Dictionary<string, object?>
    {
        ["kubeconfig"] = cluster.Kubeconfig,
        ["apiServerUrl"] = cluster.ApiServerUrl,
        ["nodes"] = cluster.Nodes,
    };
});
