using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans;
using RkeStack.Provider.Addons;
using RkeStack.Provider.Common;
using RkeStack.Provider.ControlPlaneNodes;
using RkeStack.Provider.EtcdNodes;
using RkeStack.Provider.Hosts;
using RkeStack.Provider.Nodes;
using RkeStack.Provider.Pki;
using RkeStack.Provider.Readiness;
using RkeStack.Provider.Secrets;
using RkeStack.Provider.WorkerNodes;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;
using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.Clusters;

/// <summary>
/// Registers the resources that one cluster is made of, plane by plane: certificates, hosts, etcd, control plane, workers with
/// their network, add-ons. Each plane waits for all of the one before, so that nothing is changed on any host before every host has
/// passed its checks.
/// </summary>
internal sealed class ClusterBuild(ConstructContext<ClusterInputs> context, ClusterConfig config, CancellationToken cancellationToken)
{
    /// <summary>RKE's default, for a Job that applies the manifest and waits for nothing that it deploys.</summary>
    private const int RkeAddonJobTimeout = 45;

    // What an operation may take where nobody says more.
    private static readonly int UsualSeconds = (int)ResourceTimeouts.Default.Create.TotalSeconds;

    private readonly Dictionary<string, RegisteredResource> _hosts = new(StringComparer.Ordinal);

    // By URN, the host of each resource that is not made since the run has other targets.
    private readonly ConcurrentDictionary<string, string> _skipped = new(StringComparer.Ordinal);

    /// <summary>Registers everything.</summary>
    /// <returns>The certificates and the plan that was carried out.</returns>
    public async Task<(PkiValues Pki, ClusterPlan Plan)> RunAsync()
    {
        // Made first: what is wrong with the user's own manifests is said before any host is touched.
        var addons = AddonManifests.For(config, await AddonIncludes.ReadAsync(config.AddonsInclude, Environment.CurrentDirectory, cancellationToken));
        var certificates = Encode(ClusterPkiInputs.From(PkiRequest(), EncryptsSecrets), ProviderJson.Default.ClusterPkiInputs)
            .WithEndpoint(ApiServerEndpoint.In(context.Inputs.Raw));
        var pki = new PkiValues(await RegisterAsync(Tokens.ClusterPki, "pki", certificates, []));

        // What a host is (its Docker directory, its processor) is known once it was contacted; before that an ordinary host is planned.
        var keys = pki.EncryptionKeys(EncryptsSecrets);
        var expected = KubeletEntrypoint.Apply(ClusterPlanner.Plan(config, keys: keys));
        await PlaneAsync(expected.Hosts, host => HostAsync(host, expected, pki));
        var facts = _hosts.ToImmutableDictionary(host => host.Key, host => FactsOf(host.Value.Outputs), StringComparer.Ordinal);
        var plan = KubeletEntrypoint.Apply(ClusterPlanner.Plan(config, facts, keys));

        var hosts = _hosts.Values.Select(host => host.Urn).ToArray();
        var etcd = await PlaneAsync(plan.Hosts.Where(host => host.Etcd is not null), host => EtcdAsync(host, plan, pki, hosts));
        var controlPlane = await PlaneAsync(plan.Hosts.Where(host => host.ControlPlane is not null), host => ControlPlaneAsync(host, plan, pki, [.. hosts, .. etcd]));
        if (plan.EncryptionConfig is { } encryption)
        {
            await SecretsEncryptionAsync(encryption, plan, pki, controlPlane);
        }

        // Each kubelet waits for a network, and the network for kubelets: started side by side, neither waits longer than it must.
        var side = await Task.WhenAll(
            RegisterAddonsAsync(addons.Where(NeedsNoNetwork), plan, pki, controlPlane),
            PlaneAsync(plan.Hosts, host => WorkerAsync(host, plan, pki, [.. hosts, .. controlPlane])));
        string[] nodes = [.. controlPlane, .. side.SelectMany(urns => urns)];
        var network = addons.FirstOrDefault(addon => addon.Name == AddonNames.NetworkPlugin);
        string[] ready = network is null ? nodes : [.. nodes, (await NodesReadyAsync(network, plan, pki, nodes)).Urn];
        await AddonsAsync(addons.RemoveAll(NeedsNoNetwork), plan, pki, nodes, ready);
        return (pki, plan);
    }

    private PkiRequest PkiRequest()
    {
        var request = CertificateRequests.For(config);
        return context.Inputs.Value.ApiServerEndpoint is { } endpoint
            ? request with { ApiServerUrl = endpoint, ExtraSans = [.. request.ExtraSans, new Uri(endpoint).IdnHost] }
            : request;
    }

    private async Task<RegisteredResource> RegisterAsync(
        string type, string name, PropertyMap inputs, IEnumerable<string> after, string? deletedWith = null, HostPlan? host = null)
    {
        var options = new ChildOptions
        {
            // A host that is not among the targets of the run is nobody's to wait for but its own roles': those cannot do without it.
            DependsOn = [.. after.Where(urn => !_skipped.TryGetValue(urn, out var skipped) || skipped == host?.Address)],
            DeletedWith = deletedWith,
            Timeouts = type is Tokens.ClusterAddon or Tokens.NodesReady ? AddonTimeouts : null,
            // Whatever is replaced has left the cluster before it comes anew; certificates and hosts refuse to be.
            DeleteBeforeReplace = type is Tokens.ClusterPki or Tokens.Host ? null : true,
        };
        var resource = await context.RegisterAsync(type, $"{context.Name}-{name}", inputs, options, cancellationToken);
        if (resource.IsSkipped && host is not null)
        {
            _skipped[resource.Urn] = host.Address;
        }

        return resource;
    }

    private static async Task<string[]> PlaneAsync(IEnumerable<HostPlan> hosts, Func<HostPlan, Task<RegisteredResource>> register) =>
        [.. (await Task.WhenAll(hosts.Select(register))).Select(resource => resource.Urn)];

    private async Task<RegisteredResource> HostAsync(HostPlan host, ClusterPlan plan, PkiValues pki)
    {
        var inputs = Encode(
            new HostInputs
            {
                Connection = ConnectionArgs.From(HostAccess.Apply(host.Connection, context.Inputs.Value)),
                Images = host.Images,
                CleanupImage = config.SystemImages["kubernetes"],
                Registries = Registries(plan),
                DockerVersions = ClusterHostRules.DockerVersions(config),
                Ports = [.. host.Ports.Select(PortArgs.From)],
                CaFingerprint = "",
                PrefixPath = host.PrefixPath == "/" ? null : host.PrefixPath,
                OwnedPaths = [.. host.OwnedPaths.Select(OwnedPathArgs.From)],
            },
            ProviderJson.Default.HostInputs);
        var resource = await RegisterAsync(Tokens.Host, $"host-{host.Address}", inputs.With("caFingerprint", pki.Output("caFingerprint")), [pki.Urn], host: host);
        lock (_hosts)
        {
            return _hosts[host.Address] = resource;
        }
    }

    private Task<RegisteredResource> EtcdAsync(HostPlan host, ClusterPlan plan, PkiValues pki, string[] after)
    {
        var etcd = host.Etcd!;
        var inputs = Encode(
            new EtcdNodeInputs
            {
                Connection = Connection(host),
                Containers = Containers(etcd.Containers),
                Files = Files(etcd.Files, host),
                Registries = Registries(plan),
                ToolsImage = ToolsImage,
                MemberName = etcd.MemberName,
                PeerUrl = etcd.PeerUrl,
                ClientUrl = etcd.ClientUrl,
                DataDirectory = etcd.DataDirectory,
                DataUid = etcd.DataUid == 0 ? null : etcd.DataUid,
                Members = [.. EtcdMembers(plan, Connection)],
                Founder = pki.EtcdFounders?.Contains(host.Address) ?? true,
                Credentials = ChildInputs.Later,
            },
            ProviderJson.Default.EtcdNodeInputs);
        var own = etcd.PkiFiles.First(file => file.Part == PkiFilePart.Key).Entry;
        pki = Certificates(host, pki);
        return RegisterAsync(
            Tokens.EtcdNode,
            $"etcd-{host.Address}",
            inputs.WithFiles(pki.Files(etcd.PkiFiles, Shared(host))).With("credentials", pki.Credentials(own)),
            [pki.Urn, .. after],
            pki.Urn,
            host);
    }

    private Task<RegisteredResource> ControlPlaneAsync(HostPlan host, ClusterPlan plan, PkiValues pki, string[] after)
    {
        var controlPlane = host.ControlPlane!;
        var inputs = Encode(
            new ControlPlaneNodeInputs
            {
                Connection = Connection(host),
                Containers = Containers([host.Sidekick, .. controlPlane.Containers]),
                Files = Files(controlPlane.Files, host),
                Registries = Registries(plan),
                ToolsImage = ToolsImage,
                EtcdMembers = [.. EtcdMembers(plan, _ => null)],
                MaxUnavailable = ClusterHostRules.MaxUnavailable(config, host),
                Credentials = ChildInputs.Later,
            },
            ProviderJson.Default.ControlPlaneNodeInputs);
        pki = Certificates(host, pki);
        return RegisterAsync(
            Tokens.ControlPlaneNode,
            $"controlplane-{host.Address}",
            inputs.WithFiles(pki.Files(controlPlane.PkiFiles, Shared(host))).With("credentials", pki.Credentials(CertificateNames.KubeApiServer)),
            [pki.Urn, .. after],
            pki.Urn,
            host);
    }

    // With a configuration of the user's own, its keys are the user's, too.
    private bool EncryptsSecrets => config.Services.KubeApi.SecretsEncryptionConfig is { Enabled: true, CustomConfig: null };

    private Task<RegisteredResource> SecretsEncryptionAsync(string configuration, ClusterPlan plan, PkiValues pki, string[] after)
    {
        var inputs = Encode(
            new SecretsEncryptionInputs
            {
                Configuration = Sha256(configuration),
                Api = Api(plan),
            },
            ProviderJson.Default.SecretsEncryptionInputs);
        return RegisterAsync(Tokens.SecretsEncryption, "secrets", inputs.WithApiCredentials(pki.Credentials(CertificateNames.KubeAdmin)), [pki.Urn, .. after], pki.Urn);
    }

    private Task<RegisteredResource> WorkerAsync(HostPlan host, ClusterPlan plan, PkiValues pki, string[] after)
    {
        var worker = host.Worker;
        var inputs = Encode(
            new WorkerNodeInputs
            {
                Connection = Connection(host),
                Containers = Containers([host.Sidekick, .. worker.Containers]),
                Files = Files(worker.Files, host),
                Registries = Registries(plan),
                ToolsImage = ToolsImage,
                NodeName = host.NodeName,
                Labels = worker.Labels,
                Annotations = worker.Annotations,
                Taints = [.. worker.Taints.Select(TaintArgs.From)],
                Api = Api(plan),
                MaxUnavailable = ClusterHostRules.MaxUnavailable(config, host),
                Drain = DrainArgs.From(config.UpgradeStrategy),
            },
            ProviderJson.Default.WorkerNodeInputs);
        pki = Certificates(host, pki);
        return RegisterAsync(
            Tokens.WorkerNode,
            $"worker-{host.Address}",
            inputs.WithFiles(pki.Files(worker.PkiFiles, Shared(host))).WithApiCredentials(pki.Credentials(CertificateNames.KubeAdmin)),
            [pki.Urn, .. after],
            pki.Urn,
            host);
    }

    private static bool NeedsNoNetwork(AddonManifest addon) => addon.Name is AddonNames.NetworkPlugin or AddonNames.ClusterRoles;

    private Task<RegisteredResource> NodesReadyAsync(AddonManifest network, ClusterPlan plan, PkiValues pki, string[] after)
    {
        var inputs = Encode(
            new NodesReadyInputs
            {
                Addon = network.Name,
                Manifest = Sha256(network.Yaml),
                Nodes = [.. plan.Hosts.Where(host => !_hosts[host.Address].IsSkipped).Select(host => host.NodeName)],
                Api = Api(plan),
                Timeout = AddonTimeout,
            },
            ProviderJson.Default.NodesReadyInputs);
        inputs = network.HoldsSecrets ? inputs.With("manifest", new SecretValue(Sha256(network.Yaml))) : inputs;
        return RegisterAsync(Tokens.NodesReady, "nodes-ready", inputs.WithApiCredentials(pki.Credentials(CertificateNames.KubeAdmin)), [pki.Urn, .. after], pki.Urn);
    }

    // A pod that lands on a node without a network is tried again ever more slowly, so that what needs pods' addresses comes after
    // the network plugin. As RKE does, the user's come last; but where they may bring the network, nothing waits for what waits for it.
    private async Task AddonsAsync(ImmutableArray<AddonManifest> addons, ClusterPlan plan, PkiValues pki, string[] nodes, string[] ready)
    {
        var own = RegisterAddonsAsync(addons.Where(addon => !addon.IsUsers), plan, pki, ready);
        var users = RegisterAddonsAsync(
            addons.Where(addon => addon.IsUsers), plan, pki, config.Network.Plugin == "none" ? nodes : [.. ready, .. await own]);
        await Task.WhenAll(own, users);
    }

    private async Task<string[]> RegisterAddonsAsync(IEnumerable<AddonManifest> manifests, ClusterPlan plan, PkiValues pki, string[] after) =>
        [.. (await Task.WhenAll(manifests.Select(addon => AddonAsync(addon, plan, pki, after)))).Select(resource => resource.Urn)];

    private Task<RegisteredResource> AddonAsync(AddonManifest addon, ClusterPlan plan, PkiValues pki, string[] after)
    {
        var inputs = Encode(
            new ClusterAddonInputs
            {
                Name = addon.Name,
                Manifest = addon.Yaml,
                Api = Api(plan),
                // metrics-server says that it is ready half a minute after it runs, and nothing else waits for it; RKE does not either.
                Wait = addon.Name is AddonNames.MetricsServer or AddonNames.NetworkPlugin ? false : null,
                Timeout = AddonTimeout,
            },
            ProviderJson.Default.ClusterAddonInputs);
        inputs = addon.HoldsSecrets ? inputs.With("manifest", new SecretValue(addon.Yaml)) : inputs;
        return RegisterAsync(Tokens.ClusterAddon, addon.Name, inputs.WithApiCredentials(pki.Credentials(CertificateNames.KubeAdmin)), [pki.Urn, .. after], pki.Urn);
    }

    // Roles of a host that is not made are not made either, so that nothing of theirs need be known.
    private PkiValues Certificates(HostPlan host, PkiValues pki) => _hosts[host.Address].IsSkipped ? pki with { MayLack = true } : pki;

    private ConnectionArgs Connection(HostPlan host) => ChildInputs.Connection(HostAccess.Apply(host.Connection, context.Inputs.Value), _hosts[host.Address].Outputs);

    private ApiArgs Api(ClusterPlan plan) => new()
    {
        Hosts = [.. plan.Hosts.Where(host => host.ControlPlane is not null).Select(Connection)],
        Credentials = ChildInputs.Later,
    };

    // Time to get on in besides the time for which an add-on may stand still; customTimeouts of the user's own are given to every resource.
    private ChildTimeouts? AddonTimeouts
    {
        get
        {
            var time = AddonTimeout is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{(long)seconds + UsualSeconds}s") : null;
            return time is null || context.Options.Timeouts is not null ? null : new ChildTimeouts(time, time, time);
        }
    }

    private int? AddonTimeout => config.AddonJobTimeout > RkeAddonJobTimeout ? config.AddonJobTimeout : null;

    private string ToolsImage => config.SystemImages["alpine"];

    private static IEnumerable<EtcdMemberArgs> EtcdMembers(ClusterPlan plan, Func<HostPlan, ConnectionArgs?> connection) =>
        plan.Hosts.Where(host => host.Etcd is not null).Select(host => new EtcdMemberArgs
        {
            Name = host.Etcd!.MemberName,
            PeerUrl = host.Etcd.PeerUrl,
            ClientUrl = host.Etcd.ClientUrl,
            Connection = connection(host),
        });

    private static ImmutableSortedDictionary<string, ContainerArgs> Containers(IEnumerable<ContainerPlan> plans) =>
        plans.ToImmutableSortedDictionary(plan => plan.Name, ContainerArgs.From, StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, FileArgs> Files(IEnumerable<FilePlan> plans, HostPlan host)
    {
        var shared = Shared(host);
        return plans.ToImmutableSortedDictionary(plan => plan.Path, plan => FileArgs.From(plan, shared.Contains(plan.Path)), StringComparer.Ordinal);
    }

    // Paths that more than one role of a host has.
    private static HashSet<string> Shared(HostPlan host)
    {
        var roles = new[]
        {
            Paths(host.Etcd?.Files, host.Etcd?.PkiFiles),
            Paths(host.ControlPlane?.Files, host.ControlPlane?.PkiFiles),
            Paths(host.Worker.Files, host.Worker.PkiFiles),
        };
        return [.. roles.SelectMany(role => role).GroupBy(path => path, StringComparer.Ordinal).Where(role => role.Count() > 1).Select(role => role.Key)];
    }

    private static IEnumerable<string> Paths(ImmutableArray<FilePlan>? files, ImmutableArray<PkiFilePlan>? pkiFiles) =>
        (files ?? []).Select(file => file.Path).Concat((pkiFiles ?? []).Select(file => file.Path)).Distinct(StringComparer.Ordinal);

    private static ImmutableArray<RegistryArgs>? Registries(ClusterPlan plan) =>
        plan.RegistryCredentials.IsEmpty ? null : [.. plan.RegistryCredentials.Select(RegistryArgs.From)];

    private static HostFacts FactsOf(PropertyMap host) => new()
    {
        DockerRootDir = host.FindString("dockerRootDir") ?? HostFacts.Unknown.DockerRootDir,
        Architecture = host.FindString("architecture") ?? "",
        OperatingSystem = host.FindString("operatingSystem") ?? "",
        SELinuxEnabled = host.Find("selinuxEnabled")?.Unwrapped is BoolValue { Value: true },
    };

    private static string Sha256(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static PropertyMap Encode<T>(T inputs, JsonTypeInfo<T> contract) => new PropertyEncoder<T>(contract).Encode(inputs);
}
