namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="AwsGlobalConfig"/>.</summary>
internal static class AwsGlobalKeys
{
    public static readonly ConfigSection<AwsGlobalConfig> Section = new SectionBuilder<AwsGlobalConfig>("cloud_provider.awsCloudProvider.global", "Settings of Amazon's cloud as a whole.", new AwsGlobalConfig())
        .Text("zone", "zone", s => s.Zone, (s, v) => s with { Zone = v }, "Availability zone of the cluster.", new() { Always = true })
        .Text("vpc", "vpc", s => s.Vpc, (s, v) => s with { Vpc = v }, "VPC, when control planes run outside it.", new() { Always = true })
        .Text("subnet-id", "subnet-id", s => s.SubnetId, (s, v) => s with { SubnetId = v },
            "Subnet for load balancers.", new() { Always = true })
        .Text("routetable-id", "routetable-id", s => s.RouteTableId, (s, v) => s with { RouteTableId = v },
            "Route table that gets the routes to pods.", new() { Always = true })
        .Text("role-arn", "role-arn", s => s.RoleArn, (s, v) => s with { RoleArn = v },
            "IAM role that is taken on for calls to Amazon.", new() { Always = true })
        .Text("kubernetes-cluster-tag", "kubernetes-cluster-tag", s => s.KubernetesClusterTag, (s, v) => s with { KubernetesClusterTag = v },
            "Old form of the cluster's id in tags.", new() { Always = true })
        .Text("kubernetes-cluster-id", "kubernetes-cluster-id", s => s.KubernetesClusterId, (s, v) => s with { KubernetesClusterId = v },
            "The cluster's id in tags.", new() { Always = true })
        .Flag("disable-security-group-ingress", "disable-security-group-ingress", s => s.DisableSecurityGroupIngress, (s, v) => s with { DisableSecurityGroupIngress = v },
            "Whether no rule is made for load balancers.", new() { Default = "false", Always = true })
        .Text("elb-security-group", "elb-security-group", s => s.ElbSecurityGroup, (s, v) => s with { ElbSecurityGroup = v },
            "Security group shared by all load balancers.", new() { Always = true })
        .Flag("disable-strict-zone-check", "disable-strict-zone-check", s => s.DisableStrictZoneCheck, (s, v) => s with { DisableStrictZoneCheck = v },
            "Whether the zone is not checked.", new() { Default = "false", Always = true })
        .Build();
}
