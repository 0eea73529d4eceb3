namespace RkeStack.Cluster.Configuration;

/// <summary>Settings of Amazon's cloud as a whole (<c>cloud_provider.awsCloudProvider.global</c> of cluster.yml).</summary>
public sealed record AwsGlobalConfig
{
    /// <summary><c>zone</c>: Availability zone.</summary>
    public string Zone { get; init; } = "";

    /// <summary><c>vpc</c>: VPC, when control planes run outside it.</summary>
    public string Vpc { get; init; } = "";

    /// <summary><c>subnet-id</c>: Subnet for load balancers.</summary>
    public string SubnetId { get; init; } = "";

    /// <summary><c>routetable-id</c>: Route table.</summary>
    public string RouteTableId { get; init; } = "";

    /// <summary><c>role-arn</c>: IAM role that is taken on for calls to Amazon.</summary>
    public string RoleArn { get; init; } = "";

    /// <summary><c>kubernetes-cluster-tag</c>: Old form of the cluster's id in tags.</summary>
    public string KubernetesClusterTag { get; init; } = "";

    /// <summary><c>kubernetes-cluster-id</c>: The cluster's id in tags.</summary>
    public string KubernetesClusterId { get; init; } = "";

    /// <summary><c>disable-security-group-ingress</c>: Whether no rule is made for load balancers. Default: false.</summary>
    public bool DisableSecurityGroupIngress { get; init; }

    /// <summary><c>elb-security-group</c>: Security group shared by all load balancers.</summary>
    public string ElbSecurityGroup { get; init; } = "";

    /// <summary><c>disable-strict-zone-check</c>: Whether the zone is not checked. Default: false.</summary>
    public bool DisableStrictZoneCheck { get; init; }
}
