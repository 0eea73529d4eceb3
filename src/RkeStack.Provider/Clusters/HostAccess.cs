using RkeStack.Cluster.Plans;

namespace RkeStack.Provider.Clusters;

/// <summary>What the component's inputs add to cluster.yml about reaching hosts: keys that belong into a stack's secrets, and host keys.</summary>
internal static class HostAccess
{
    // What cluster.yml falls back to, as RKE does, when it names no key at all.
    private const string FallbackKeyPath = "~/.ssh/id_rsa";

    /// <summary>The connection of a host, or of the bastion on the way to it.</summary>
    /// <param name="connection">As cluster.yml has it.</param>
    /// <param name="inputs">The component's inputs.</param>
    public static HostConnection Apply(HostConnection connection, ClusterInputs inputs) => connection with
    {
        // A key given as such wins over the path that cluster.yml falls back to, not over a key or path that stands in it.
        PrivateKey = connection is { PrivateKey: null or "", PrivateKeyPath: null or FallbackKeyPath } ? inputs.SshPrivateKey : connection.PrivateKey,
        PrivateKeyPassphrase = inputs.SshPrivateKeyPassword,
        HostKey = inputs.HostKeys?.GetValueOrDefault(connection.Address) ?? connection.HostKey,
        Bastion = connection.Bastion is null ? null : Apply(connection.Bastion, inputs),
    };
}
