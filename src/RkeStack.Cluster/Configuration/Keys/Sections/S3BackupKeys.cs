namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="S3BackupConfig"/>.</summary>
internal static class S3BackupKeys
{
    public static readonly ConfigSection<S3BackupConfig> Section = new SectionBuilder<S3BackupConfig>("services.etcd.backup_config.s3backupconfig", "S3 bucket that etcd snapshots are copied to.", new S3BackupConfig(), ChangeEffects.EtcdSnapshots)
        .Text("access_key", "accessKey", s => s.AccessKey, (s, v) => s with { AccessKey = v },
            "Access key; empty together with secret_key uses the host's IAM role.", new() { Secret = true })
        .Text("bucket_name", "bucketName", s => s.BucketName, (s, v) => s with { BucketName = v },
            "Name of the bucket.", new() { Required = true })
        .Text("custom_ca", "customCa", s => s.CustomCa, (s, v) => s with { CustomCa = v }, "CA certificate of the endpoint, as PEM text.")
        .Text("endpoint", "endpoint", s => s.Endpoint, (s, v) => s with { Endpoint = v },
            "Host name of the S3 service, with port where it is not 443.", new() { Required = true })
        .Text("folder", "folder", s => s.Folder, (s, v) => s with { Folder = v }, "Folder in the bucket.")
        .Text("region", "region", s => s.Region, (s, v) => s with { Region = v }, "Region of the bucket.")
        .Text("secret_key", "secretKey", s => s.SecretKey, (s, v) => s with { SecretKey = v },
            "Secret key that goes with access_key.", new() { Secret = true })
        .Build();
}
