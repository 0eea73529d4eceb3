namespace RkeStack.Cluster.Configuration;

/// <summary>S3 bucket that etcd snapshots are copied to (<c>services.etcd.backup_config.s3backupconfig</c> of cluster.yml).</summary>
public sealed record S3BackupConfig
{
    /// <summary><c>access_key</c>: Access key; empty together with secret_key uses the host's IAM role. Secret.</summary>
    public string AccessKey { get; init; } = "";

    /// <summary><c>bucket_name</c>: Name of the bucket.</summary>
    public string BucketName { get; init; } = "";

    /// <summary><c>custom_ca</c>: CA certificate of the endpoint, as PEM text.</summary>
    public string CustomCa { get; init; } = "";

    /// <summary><c>endpoint</c>: Host name of the S3 service, with port where it is not 443.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary><c>folder</c>: Folder in the bucket.</summary>
    public string Folder { get; init; } = "";

    /// <summary><c>region</c>: Region of the bucket.</summary>
    public string Region { get; init; } = "";

    /// <summary><c>secret_key</c>: Secret key that goes with access_key. Secret.</summary>
    public string SecretKey { get; init; } = "";

    /// <summary>The type only: the values hold secrets.</summary>
    public override string ToString() => nameof(S3BackupConfig);
}
