using System.Collections.Immutable;
using System.Text;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Plans.Containers;

/// <summary>Plans <c>etcd-rolling-snapshots</c>, which saves etcd at intervals to the host and, when asked, to S3.</summary>
internal static class SnapshotsContainer
{
    public const string Name = "etcd-rolling-snapshots";
    public const string Directory = "/opt/rke/etcd-snapshots";

    /// <summary>Where the S3 keys lie; inside the container it is the same path.</summary>
    public const string CredentialsPath = "/etc/kubernetes/etcd-snapshot-s3.env";

    private const string Program = "/opt/rke-tools/rke-etcd-backup";

    public static ContainerPlan Plan(HostContext host)
    {
        var cluster = host.Cluster;
        var plan = new ContainerPlan
        {
            Name = Name,
            Image = Image(cluster),
            Command = [.. Credentials(cluster) is null ? Array.Empty<string>() : ReadCredentials, .. Arguments(host)],
            Environment = cluster.Services.Etcd.ExtraEnv,
            Binds = host.Binds([$"{Directory}/:/backup:z", host.KubernetesBind], []),
            NetworkMode = "host",
            RestartPolicy = "always",
        };

        // Without RKE's name label, as RKE makes it; the type label of SELinux is all it gets.
        return plan with { SecurityOptions = host.SecurityOptions(plan) };
    }

    /// <summary>
    /// The file with the S3 keys, null when there are none. RKE hands them through the container's environment; here the
    /// container's shell reads them from a file that only root reads.
    /// </summary>
    public static string? Credentials(ClusterContext cluster)
    {
        var s3 = cluster.Services.Etcd.BackupConfig?.S3BackupConfig;
        return s3 is null or { AccessKey: "", SecretKey: "" }
            ? null
            : $"S3_ACCESS_KEY={Base64(s3.AccessKey)}\nS3_SECRET_KEY={Base64(s3.SecretKey)}\n";
    }

    private static string[] ReadCredentials => ["/bin/sh", "-c", $"set -a; . {CredentialsPath}; exec \"$0\" \"$@\""];

    // RKE runs snapshots with the tools of its own default version, whatever the cluster's version is.
    private static string Image(ClusterContext cluster)
    {
        const string tools = "rancher/rke-tools";
        var image = cluster.Config.SystemImages["alpine"];
        var tag = KubernetesVersions.TagOf(image);
        var newTag = KubernetesVersions.TagOf(cluster.Versions.Images(cluster.Versions.Default)?["alpine"] ?? "");
        return image.Contains(tools, StringComparison.Ordinal) && tag.Length > 0 && newTag.Length > 0
            ? $"{image[..^tag.Length]}{newTag}"
            : image;
    }

    private static IEnumerable<string> Arguments(HostContext host)
    {
        var etcd = host.Cluster.Services.Etcd;
        return
        [
            Program, "etcd-backup", "save",
            "--cacert", HostPaths.Certificate(CertificateNames.KubeCa),
            "--cert", HostPaths.Certificate(CertificateNames.KubeNode),
            "--key", HostPaths.Key(CertificateNames.KubeNode),
            "--name", Name,
            $"--endpoints={CertificateRequests.InUrl(host.Node.InternalAddress)}:2379",
            .. etcd.BackupConfig is { } backup
                ? Schedule(backup).Concat(S3(backup.S3BackupConfig))
                : [$"--retention={etcd.Retention}", $"--creation={etcd.Creation}"],
        ];
    }

    private static IEnumerable<string> Schedule(BackupConfig backup) =>
        [$"--creation={backup.IntervalHours}h", $"--retention={backup.Retention * backup.IntervalHours}h"];

    private static IEnumerable<string> S3(S3BackupConfig? s3) =>
        s3 is null
            ? []
            :
            [
                "--s3-backup=true",
                $"--s3-endpoint={s3.Endpoint}",
                $"--s3-bucketName={s3.BucketName}",
                $"--s3-region={s3.Region}",
                .. s3.CustomCa.Length > 0 ? [$"--s3-endpoint-ca={Base64(s3.CustomCa)}"] : ImmutableArray<string>.Empty,
                .. s3.Folder.Length > 0 ? [$"--s3-folder={s3.Folder}"] : ImmutableArray<string>.Empty,
            ];

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
