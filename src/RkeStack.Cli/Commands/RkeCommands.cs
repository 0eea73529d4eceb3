namespace RkeStack.Cli.Commands;

/// <summary>What does here what RKE's own commands do, for those that are not commands of <c>rkestack</c>.</summary>
internal static class RkeCommands
{
    /// <summary>What to do in place of a command of RKE's; null for a word that is none.</summary>
    /// <param name="word">The command.</param>
    public static string? InPlaceOf(string word) => word switch
    {
        "up" => "pulumi up builds and changes clusters; rkestack plan shows what a cluster.yml comes to.",
        "remove" => "pulumi destroy takes a cluster off its hosts.",
        "cert" => "rkestack certificates csr writes the signing requests of rke cert generate-csr; pulumi up renews certificates. A rotation on demand is not built yet.",
        "etcd" => "Recurring snapshots are services.etcd.backup_config of cluster.yml, which pulumi up sets up; a snapshot or restore on demand is not built yet.",
        "encrypt" => "services.kube-api.secrets_encryption_config of cluster.yml encrypts Secrets at pulumi up; a rotation of the key is not built yet.",
        "util" => "pulumi stack output kubeconfig --show-secrets gives the kubeconfig; the stack's state stands in place of cluster.rkestate.",
        "version" => "rkestack --version is the program's own; rkestack versions lists those of Kubernetes.",
        _ => null,
    };
}
