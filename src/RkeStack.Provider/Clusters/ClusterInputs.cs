using System.Collections.Immutable;
using System.Text.Json;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Clusters;

internal sealed record ClusterInputs : ClusterTextInputs
{
    [Secret]
    [DeclaredType(ConfigTypes.Root)]
    [Description("What cluster.yml says, as an object with its keys in camel case.")]
    public override JsonElement? Config { get; init; }

    [Description("The SSH host key of each host by its address, as in known_hosts (`ssh-ed25519 AAAA…`) or as `SHA256:…`. A host without one is trusted at its first contact, and held to that key from then on.")]
    public ImmutableSortedDictionary<string, string>? HostKeys { get; init; }

    [Secret]
    [Description("SSH private key for every host that cluster.yml gives no key for.")]
    public string? SshPrivateKey { get; init; }

    [Secret]
    [Description("Passphrase of the SSH private keys.")]
    public string? SshPrivateKeyPassword { get; init; }

    [Description("The API server as administrators reach it, such as the URL of a load balancer; the first control plane host when left out. Its name is added to the API server's certificate.")]
    public string? ApiServerEndpoint { get; init; }
}
