import pulumi
import pulumi_rkestack as rkestack

cluster = rkestack.Cluster("cluster", cluster_file="../cluster.yml")

pulumi.export("kubeconfig", cluster.kubeconfig)
pulumi.export("apiServerUrl", cluster.api_server_url)
pulumi.export("nodes", cluster.nodes)
