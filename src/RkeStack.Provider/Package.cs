using System.Reflection;
using RkeStack.Provider.Addons;
using RkeStack.Provider.Clusters;
using RkeStack.Provider.Common;
using RkeStack.Provider.ControlPlaneNodes;
using RkeStack.Provider.EtcdNodes;
using RkeStack.Provider.Functions;
using RkeStack.Provider.Hosts;
using RkeStack.Provider.Pki;
using RkeStack.Provider.Readiness;
using RkeStack.Provider.Secrets;
using RkeStack.Provider.WorkerNodes;
using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider;

/// <summary>The package <c>rkestack</c>: everything that the plugin serves.</summary>
internal static class Package
{
    /// <summary>Composes the package on the engine's services.</summary>
    public static ProviderDefinition Define(EngineServices engine) => new()
    {
        Name = Tokens.Package,
        Version = typeof(Package).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
        Metadata = PackageDescription.Metadata,
        Configuration = new ProviderConfiguration<ProviderConfig>(ProviderJson.Default.ProviderConfig),
        Resources =
        [
            new ClusterPki(engine.Clock),
            new Host(engine),
            new EtcdNode(engine),
            new ControlPlaneNode(engine),
            new WorkerNode(engine),
            new SecretsEncryption(engine),
            new NodesReady(engine),
            new ClusterAddon(engine),
        ],
        Components = [new ClusterComponent()],
        Functions =
        [
            new GetKubeconfig(),
            new ParseClusterConfig(),
            new ListVersions(),
            new GetHostFacts(engine),
            new GenerateCertificateRequests(),
        ],
        Types = ConfigTypes.Objects,
        Enums = ConfigTypes.Enums,
        DescribeException = Failures.Describe,
        DescribeFailure = Failures.Describe,
    };
}
