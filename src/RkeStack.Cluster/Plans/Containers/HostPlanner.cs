using System.Collections.Immutable;
using RkeStack.Cluster.Plans.Files;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>Plans one host.</summary>
internal static class HostPlanner
{
    public static HostPlan Plan(HostContext host)
    {
        var node = host.Node;
        var plan = new HostPlan
        {
            Address = node.Address,
            InternalAddress = node.InternalAddress,
            NodeName = node.HostnameOverride,
            Connection = Connections.Of(node, host.Cluster.Config.BastionHost),
            PrefixPath = host.Prefix,
            Sidekick = SidekickContainer.Plan(host),
            Etcd = node.IsEtcd ? Etcd(host) : null,
            ControlPlane = node.IsControlPlane ? ControlPlane(host) : null,
            Worker = Worker(host),
            Images = [],
            PortChecks = HostPorts.RkeChecks(node),
            Ports = HostPorts.All(host),
            OwnedPaths = OwnedPaths.Of(host),
        };
        return plan with { Images = Images(plan, host.Cluster) };
    }

    private static EtcdPlan Etcd(HostContext host)
    {
        var etcd = host.Cluster.Services.Etcd;
        var owner = etcd is { Uid: not 0, Gid: not 0 } ? etcd.Uid : 0;
        var snapshots = etcd.Snapshot == true ? SnapshotsContainer.Plan(host) : null;
        return new EtcdPlan
        {
            MemberName = ClusterContext.MemberName(host.Node),
            PeerUrl = ClusterContext.PeerUrl(host.Node),
            ClientUrl = ClusterContext.ClientUrl(host.Node),
            Container = EtcdContainer.Plan(host),
            Snapshots = snapshots,
            DataDirectory = host.Under(EtcdContainer.DataDirectory),
            DataUid = owner,
            DataGid = owner,
            Files = snapshots is null ? [] : Files(host, (SnapshotsContainer.CredentialsPath, SnapshotsContainer.Credentials(host.Cluster))),
            PkiFiles = PkiFiles.Etcd(host),
        };
    }

    private static ControlPlanePlan ControlPlane(HostContext host)
    {
        var cluster = host.Cluster;
        return new ControlPlanePlan
        {
            ApiServer = ApiServerContainer.Plan(host),
            ControllerManager = ControllerManagerContainer.Plan(host),
            Scheduler = SchedulerContainer.Plan(host),
            Files = Files(
                host,
                (CloudConfigFile.Path, Line(cluster.CloudConfig)),
                (AuthnWebhookFile.Path, cluster.Config.Authentication.Webhook is { } webhook ? Line(AuthnWebhookFile.Render(webhook)) : null),
                (EncryptionFile.Path, Line(cluster.EncryptionConfig)),
                (AdmissionFile.Path, Line(cluster.AdmissionConfig)),
                (AuditPolicyFile.Path, HasOwnPolicy(cluster) ? null : Line(cluster.AuditPolicy))),
            PkiFiles = PkiFiles.ControlPlane(host),
        };
    }

    private static WorkerPlan Worker(HostContext host) => new()
    {
        NginxProxy = host.Node.IsControlPlane ? null : NginxProxyContainer.Plan(host),
        Kubelet = KubeletContainer.Plan(host),
        KubeProxy = KubeProxyContainer.Plan(host),
        Labels = NodeObject.Labels(host.Node),
        Annotations = NodeObject.Annotations(host.Node),
        Taints = NodeObject.Taints(host.Node),
        Files = Files(
            host,
            (CloudConfigFile.Path, Line(host.Cluster.CloudConfig)),
            (RegistryConfigFile.Path, host.Cluster.RegistryConfig)),
        PkiFiles = PkiFiles.Worker(host),
    };

    private static bool HasOwnPolicy(ClusterContext cluster) => cluster.Services.KubeApi.ExtraArgs.ContainsKey("audit-policy-file");

    // RKE's way of writing files leaves one more line break at their end.
    private static string? Line(string? content) => content is null ? null : content + "\n";

    private static ImmutableArray<FilePlan> Files(HostContext host, params ReadOnlySpan<(string Path, string? Content)> files)
    {
        var planned = ImmutableArray.CreateBuilder<FilePlan>();
        foreach (var (path, content) in files)
        {
            if (content is not null)
            {
                planned.Add(new FilePlan { Path = host.Under(path), Content = content });
            }
        }

        return planned.ToImmutable();
    }

    // The pause image is run by the kubelet, which must not pull it while the network is not there yet.
    private static ImmutableArray<string> Images(HostPlan plan, ClusterContext cluster) =>
    [
        .. plan.Containers.Select(c => c.Image)
            .Append(cluster.Services.Kubelet.InfraContainerImage)
            .Append(cluster.Config.SystemImages["alpine"])
            .Where(i => i.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];
}
