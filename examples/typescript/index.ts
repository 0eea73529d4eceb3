import * as rkestack from "@pulumi/rkestack";

const cluster = new rkestack.Cluster("cluster", { clusterFile: "../cluster.yml" });

export const { kubeconfig, apiServerUrl, nodes } = cluster;
