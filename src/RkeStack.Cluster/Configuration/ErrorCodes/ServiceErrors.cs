using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>Codes of what can be wrong with services (RKE0170 to RKE0199).</summary>
internal static class ServiceErrors
{
    public static readonly ErrorCode BadServiceRange = new("RKE0170", Severity.Error, "Not a range of addresses",
        "A range is written as a CIDR, or two of them with a comma and no blank between.",
        "Write a range such as 10.43.0.0/16.");

    public static readonly ErrorCode BadPodRange = new("RKE0171", Severity.Error, "Not a range of addresses",
        "A range is written as a CIDR, or two of them with a comma and no blank between.",
        "Write a range such as 10.42.0.0/16.");

    public static readonly ErrorCode BadDnsServer = new("RKE0172", Severity.Error, "Not an address for DNS",
        "The DNS Service has an IP address of the Services' range.",
        "Write an address of the Services' range, such as 10.43.0.10.");

    public static readonly ErrorCode DnsServerElsewhere = new("RKE0173", Severity.Error, "DNS address outside the Services' range",
        "The DNS Service cannot get an address that lies outside the Services' range, so that no pod finds it.",
        "Write an address of the Services' range.");

    public static readonly ErrorCode RangesDiffer = new("RKE0174", Severity.Warning, "Two ranges for Services",
        "The API server gives out addresses of its own range; the controller manager should know the same.",
        "Write the same service_cluster_ip_range at kube-api and kube-controller.");

    public static readonly ErrorCode RangesOverlap = new("RKE0175", Severity.Warning, "Ranges overlap",
        "An address in both ranges is taken for a Service, so that the pod with it cannot be reached.",
        "Choose ranges that do not overlap.");

    public static readonly ErrorCode BadNodePorts = new("RKE0176", Severity.Error, "Not a range of ports",
        "Node ports are two port numbers with '-' between.",
        "Write a range such as 30000-32767.");

    public static readonly ErrorCode BadDomain = new("RKE0177", Severity.Error, "Not a DNS domain",
        "The cluster's domain is a DNS name.",
        "Write a domain such as cluster.local.");

    public static readonly ErrorCode ExternalEtcdIncomplete = new("RKE0178", Severity.Error, "External etcd incomplete",
        "An external etcd needs ca_cert, cert, key and path beside its URLs.",
        "Write the missing key under services.etcd.");

    public static readonly ErrorCode ExternalAndInternal = new("RKE0179", Severity.Error, "External and own etcd",
        "The cluster's state lies either in an external etcd or on the cluster's own hosts.",
        "Take the role etcd from the nodes, or remove external_urls.");

    public static readonly ErrorCode BadExternalUrl = new("RKE0180", Severity.Error, "Not a URL of etcd",
        "etcd's client URLs begin with https:// or http://, followed by host and port.",
        "Write a URL such as https://etcd1:2379.");

    public static readonly ErrorCode EtcdUserIncomplete = new("RKE0181", Severity.Error, "Only one of uid and gid",
        "etcd runs as another user only where both are given; with one, its files get an owner that cannot read them.",
        "Write both uid and gid.");

    public static readonly ErrorCode BadDuration = new("RKE0182", Severity.Error, "Not a duration",
        "A duration is a number with a unit, such as 12h or 90m.",
        "Write a duration such as 12h.");

    public static readonly ErrorCode BadBackupNumber = new("RKE0183", Severity.Error, "Not a number for snapshots",
        "Hours, number and seconds of snapshots are above 0.",
        "Write a number above 0.");

    public static readonly ErrorCode S3Incomplete = new("RKE0184", Severity.Error, "S3 incomplete",
        "Copies in S3 need the endpoint and the bucket.",
        "Write the missing key under s3backupconfig.");

    public static readonly ErrorCode S3BadCa = new("RKE0185", Severity.Error, "Not a certificate",
        "The endpoint's CA is a certificate in PEM form.",
        "Write the PEM text, from -----BEGIN CERTIFICATE----- on, after 'custom_ca: |'.");

    public static readonly ErrorCode S3HalfKey = new("RKE0186", Severity.Warning, "Only one of access key and secret",
        "A login needs both; with neither, the host's IAM role is used.",
        "Write both access_key and secret_key, or neither.");

    public static readonly ErrorCode BackupUnused = new("RKE0187", Severity.Warning, "Snapshot setting without effect",
        "Another setting takes its place.",
        "Remove one of the two.");

    public static readonly ErrorCode BadFlagName = new("RKE0188", Severity.Error, "Flag with dashes",
        "Flags are written without their dashes, which are put before them.",
        "Write the flag's name alone.");

    public static readonly ErrorCode BadObject = new("RKE0189", Severity.Error, "Not the object that Kubernetes asks for",
        "The API server reads the object by its kind and apiVersion.",
        "Write the kind and apiVersion that are asked for.");

    public static readonly ErrorCode ObjectUnused = new("RKE0190", Severity.Warning, "Setting that is switched off",
        "The section's enabled is not true.",
        "Write enabled: true, or remove the setting.");

    public static readonly ErrorCode CriDockerdTooEarly = new("RKE0191", Severity.Error, "cri-dockerd before 1.21",
        "cri-dockerd works with the kubelet from Kubernetes 1.21 on.",
        "Remove enable_cri_dockerd.");

    public static readonly ErrorCode CriDockerdOff = new("RKE0192", Severity.Warning, "cri-dockerd switched off",
        "From Kubernetes 1.24 on the kubelet cannot talk to Docker without cri-dockerd.",
        "Remove enable_cri_dockerd.");

    public static readonly ErrorCode BadObjectValue = new("RKE0193", Severity.Error, "Value that the API server does not take",
        "kube-apiserver reads the value when it starts, and ends.",
        "Write a value that Kubernetes documents for the field.");

    public static readonly ErrorCode BadBind = new("RKE0194", Severity.Error, "Not a bind mount",
        "Docker makes no container with it: a bind mount is source:target, or source:target:options, and the target an absolute path.",
        "Write it such as /srv/data:/data:ro.");

    public static readonly ErrorCode BadKey = new("RKE0195", Severity.Warning, "Not an encryption key",
        "Keys are written in base64, for aescbc and aesgcm of 16, 24 or 32 bytes, for secretbox of 32; with another kube-apiserver does not start.",
        "Make a key with 'head -c 32 /dev/urandom | base64'.");

    public static readonly ErrorCode KubernetesServiceAddress = new("RKE0196", Severity.Error, "DNS at the address of the API server's Service",
        "The first address of the Services' range belongs to the Service kubernetes, so that the DNS Service does not get it.",
        "Write another address of the range, such as the tenth.");

    public static readonly ErrorCode ServiceRangeSize = new("RKE0197", Severity.Error, "Services' range too wide or too narrow",
        "kube-apiserver takes ranges of 8 addresses to 2^20: /29 to /12 of IPv4, /125 to /108 of IPv6; with another it does not start.",
        "Write a range such as 10.43.0.0/16.");

    public static readonly ErrorCode PodRangeSize = new("RKE0198", Severity.Error, "Pods' range smaller than a node's",
        "Each node gets a range of its own out of the pods', a /24 of IPv4 or a /64 of IPv6 unless node-cidr-mask-size says otherwise; the controller manager does not start without room for one.",
        "Write a wider range such as 10.42.0.0/16.");

    public static readonly ErrorCode PodsWithinServices = new("RKE0199", Severity.Error, "Pods inside the Services' range",
        "No node gets addresses for its pods out of the Services' range.",
        "Choose ranges that do not overlap.");

    public static readonly ErrorCode BadVariable = new("RKE0252", Severity.Error, "Environment variable without a name",
        "Docker makes no container with it: an environment variable is name=value.",
        "Write it such as HTTPS_PROXY=http://proxy:3128.");

    public static readonly ErrorCode S3EndpointScheme = new("RKE0253", Severity.Warning, "S3 endpoint with a scheme or path",
        "Snapshots are copied over https in any case, and their program takes the endpoint's host and port only; with more than that it copies nothing.",
        "Write the host alone, such as s3.amazonaws.com, or host:port.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ErrorCode> All { get; } =
    [
        BadServiceRange,
        BadPodRange,
        BadDnsServer,
        DnsServerElsewhere,
        RangesDiffer,
        RangesOverlap,
        BadNodePorts,
        BadDomain,
        ExternalEtcdIncomplete,
        ExternalAndInternal,
        BadExternalUrl,
        EtcdUserIncomplete,
        BadDuration,
        BadBackupNumber,
        S3Incomplete,
        S3BadCa,
        S3HalfKey,
        BackupUnused,
        BadFlagName,
        BadObject,
        ObjectUnused,
        CriDockerdTooEarly,
        CriDockerdOff,
        BadObjectValue,
        BadBind,
        BadKey,
        KubernetesServiceAddress,
        ServiceRangeSize,
        PodRangeSize,
        PodsWithinServices,
        BadVariable,
        S3EndpointScheme,
    ];
}
