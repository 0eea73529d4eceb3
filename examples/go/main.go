package main

import (
	"example.com/pulumi-rkestack/sdk/go/rkestack"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		cluster, err := rkestack.NewCluster(ctx, "cluster", &rkestack.ClusterArgs{
			ClusterFile: pulumi.String("../cluster.yml"),
		})
		if err != nil {
			return err
		}
		ctx.Export("kubeconfig", cluster.Kubeconfig)
		ctx.Export("apiServerUrl", cluster.ApiServerUrl)
		ctx.Export("nodes", cluster.Nodes)
		return nil
	})
}
