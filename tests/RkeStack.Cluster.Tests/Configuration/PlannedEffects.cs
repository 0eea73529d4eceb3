using System.Runtime.CompilerServices;
using System.Text.Json;
using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans;

namespace RkeStack.Cluster.Tests.Configuration;

/// <summary>What differs between the plans of two configurations, in the words of the key table.</summary>
internal static class PlannedEffects
{
    private static readonly Dictionary<string, ChangeEffects> ByContainer = new()
    {
        ["etcd"] = ChangeEffects.Etcd,
        ["etcd-rolling-snapshots"] = ChangeEffects.EtcdSnapshots,
        ["kube-apiserver"] = ChangeEffects.KubeApiServer,
        ["kube-controller-manager"] = ChangeEffects.KubeControllerManager,
        ["kube-scheduler"] = ChangeEffects.KubeScheduler,
        ["kubelet"] = ChangeEffects.Kubelet,
        ["kube-proxy"] = ChangeEffects.KubeProxy,
        ["nginx-proxy"] = ChangeEffects.NginxProxy,
        ["service-sidekick"] = ChangeEffects.Sidekick,
    };

    private static readonly Dictionary<string, ChangeEffects> ByAddon = new()
    {
        [AddonNames.NetworkPlugin] = ChangeEffects.NetworkAddon,
        [AddonNames.CoreDns] = ChangeEffects.DnsAddon,
        [AddonNames.KubeDns] = ChangeEffects.DnsAddon,
        [AddonNames.NodeLocalDns] = ChangeEffects.DnsAddon,
        [AddonNames.Ingress] = ChangeEffects.IngressAddon,
        [AddonNames.MetricsServer] = ChangeEffects.MetricsAddon,
    };

    private static readonly ConditionalWeakTable<ClusterConfig, Dictionary<(ChangeEffects Effect, string Name), string>> PartsOfBefore = [];

    /// <summary>What the differences of two plans show.</summary>
    public static ChangeEffects Between(ClusterConfig before, ClusterConfig after)
    {
        var (old, fresh) = (PartsOfBefore.GetValue(before, Parts), Parts(after));
        var found = old.Keys.Union(fresh.Keys)
            .Where(part => old.GetValueOrDefault(part) != fresh.GetValueOrDefault(part))
            .Aggregate(ChangeEffects.None, (all, part) => all | part.Effect);

        // A file that is written again is worth a word only where nothing restarts for it.
        return (found & ChangeEffects.Containers) == 0 ? found : found & ~ChangeEffects.HostFiles;
    }

    private static Dictionary<(ChangeEffects Effect, string Name), string> Parts(ClusterConfig config)
    {
        var parts = new Dictionary<(ChangeEffects, string), string>();
        var plan = ClusterPlanner.Plan(config, keys: EncryptionKeys.NotYetMade);
        var pki = PkiSpec.For(CertificateRequests.For(config));
        parts[(ChangeEffects.Kubeconfig, "")] = $"{pki.ClusterName} {pki.ApiServerUrl}";
        parts[(ChangeEffects.Membership, "")] = string.Join(' ', plan.Hosts.Select(host => $"{host.Address}:{host.NodeName}:{host.Etcd is not null}:{host.ControlPlane is not null}"));
        foreach (var certificate in pki.Certificates)
        {
            parts[(ChangeEffects.Certificates, certificate.Name)] = TextOf(certificate);
        }

        foreach (var addon in AddonManifests.For(config with { Addons = "" }).Where(addon => ByAddon.ContainsKey(addon.Name)))
        {
            parts[(ByAddon[addon.Name], "")] = addon.Yaml;
        }

        foreach (var host in plan.Hosts)
        {
            var files = host.Files.Concat(host.PkiFiles.Select(file => new FilePlan { Path = file.Path, Content = PkiContent(file, pki), Mode = file.Mode, Uid = file.Uid, Gid = file.Gid })).ToList();
            parts[(ChangeEffects.Connection, host.Address)] = JsonSerializer.Serialize(host.Connection);
            parts[(ChangeEffects.HostFiles, host.Address)] = string.Join('\n', host.Files.Select(file => $"{file.Path} {file.Content}"));
            parts[(ChangeEffects.NodeObject, host.Address)] = JsonSerializer.Serialize((host.Worker.Labels, host.Worker.Annotations, host.Worker.Taints), Fields);
            foreach (var container in host.Containers)
            {
                parts[(ByContainer[container.Name], host.Address)] = PlanHash.Of(container with { FilesHash = ContainerFiles.HashOf(container, files) });
            }
        }

        return parts;
    }

    private static readonly JsonSerializerOptions Fields = new() { IncludeFields = true };

    // A kubeconfig and the private key of a certificate are made anew with it; the request stands for all three.
    private static string PkiContent(PkiFilePlan file, PkiSpec pki) =>
        $"{file.Part} {TextOf(pki.Certificates.First(certificate => certificate.Name == file.Entry))} {string.Join(' ', Kubeconfigs(file))}";

    // A component's kubeconfig names the certificates beside it.
    private static IEnumerable<string> Kubeconfigs(PkiFilePlan file) =>
        file.Part == PkiFilePart.Kubeconfig ? [$"/etc/kubernetes/ssl/{file.Entry}.pem", "/etc/kubernetes/ssl/kube-ca.pem"] : [];

    private static string TextOf(CertificateSpec certificate)
    {
        var names = certificate.NeededSans ?? certificate.Sans;
        return $"{certificate.CommonName} {certificate.Organization} {names} "
            + $"{certificate.Supplied?.CertificatePem} {certificate.Supplied?.KeyPem}";
    }
}
