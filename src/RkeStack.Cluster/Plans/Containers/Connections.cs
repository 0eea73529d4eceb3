using System.Globalization;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>How hosts are reached, from what cluster.yml says of them.</summary>
internal static class Connections
{
    private const int DefaultPort = 22;

    public static HostConnection Of(NodeConfig node, BastionHostConfig bastion)
    {
        var connection = new HostConnection
        {
            Address = node.Address,
            Port = Port(node.Port),
            User = node.User,
            PrivateKey = NullIfEmpty(node.SshKey),
            PrivateKeyPath = NullIfEmpty(node.SshKeyPath),
            Certificate = NullIfEmpty(node.SshCert),
            CertificatePath = NullIfEmpty(node.SshCertPath),
            UseAgent = node.SshAgentAuth,
            Bastion = bastion.Address.Length == 0 ? null : Of(bastion),
        };
        return node.DockerSocket.Length == 0 ? connection : connection with { DockerSocket = node.DockerSocket };
    }

    private static HostConnection Of(BastionHostConfig bastion) => new()
    {
        Address = bastion.Address,
        Port = Port(bastion.Port),
        User = bastion.User,
        PrivateKey = NullIfEmpty(bastion.SshKey),
        PrivateKeyPath = NullIfEmpty(bastion.SshKeyPath),
        Certificate = NullIfEmpty(bastion.SshCert),
        CertificatePath = NullIfEmpty(bastion.SshCertPath),
        UseAgent = bastion.SshAgentAuth,
    };

    private static int Port(string text) => text.Length == 0 ? DefaultPort : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
