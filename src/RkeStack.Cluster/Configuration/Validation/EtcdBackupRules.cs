using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RkeStack.Cluster.Configuration;

/// <summary>Recurring snapshots of etcd, and their copies in S3.</summary>
internal static class EtcdBackupRules
{
    private const string Section = "services.etcd";
    private const string BackupSection = "services.etcd.backup_config";
    private const string S3Section = "services.etcd.backup_config.s3backupconfig";

    private static readonly string[] Durations = ["creation", "retention"];
    private static readonly string[] Snapshots = ["backup_config", "snapshot", .. Durations];

    public static void Check(ValidationContext context)
    {
        var etcd = context.Config.Services.Etcd;
        CheckUnused(context, etcd);
        if (etcd is { ExternalUrls: [], BackupConfig: null, Snapshot: not false })
        {
            CheckDuration(context, "creation", etcd.Creation);
            CheckDuration(context, "retention", etcd.Retention);
        }

        if (etcd.BackupConfig is not { } backup)
        {
            return;
        }

        CheckNumber(context, "interval_hours", backup.IntervalHours);
        CheckNumber(context, "retention", backup.Retention);
        CheckNumber(context, "timeout", backup.Timeout);
        if (backup.S3BackupConfig is { } s3)
        {
            CheckS3(context, s3);
        }
    }

    private static void CheckUnused(ValidationContext context, EtcdServiceConfig etcd)
    {
        if (etcd.ExternalUrls.Length > 0)
        {
            Report(Snapshots, key => $"no snapshots are made of an external etcd, and {key} does nothing", "Remove it.");
        }
        else if (etcd.BackupConfig is not null)
        {
            if (etcd.Snapshot == false)
            {
                context.Report(ServiceErrors.BackupUnused, BackupSection, "snapshot: false stops all recurring snapshots");
            }

            Report(Durations, key => $"beside backup_config {key} does nothing");
        }
        else if (etcd.Snapshot == false)
        {
            Report(Durations, key => $"snapshot: false stops all recurring snapshots, and {key} does nothing", "Remove it.");
        }

        void Report(string[] keys, Func<string, string> message, string? fix = null)
        {
            foreach (var key in keys.Where(key => context.IsFilledIn(ConfigPath.Key(Section, key))))
            {
                context.Report(ServiceErrors.BackupUnused, ConfigPath.Key(Section, key), message(key), fix);
            }
        }
    }

    private static void CheckDuration(ValidationContext context, string key, string text)
    {
        if (!Formats.IsDuration(text))
        {
            context.Report(ServiceErrors.BadDuration, ConfigPath.Key(Section, key), $"'{text}' is not a duration");
        }
    }

    private static void CheckNumber(ValidationContext context, string key, int number)
    {
        if (number < 0)
        {
            context.Report(ServiceErrors.BadBackupNumber, ConfigPath.Key(BackupSection, key), $"{number} is not above 0");
        }
    }

    private static void CheckS3(ValidationContext context, S3BackupConfig s3)
    {
        if (s3.Endpoint.Length == 0)
        {
            context.Report(ServiceErrors.S3Incomplete, ConfigPath.Key(S3Section, "endpoint"), "the copies in S3 have no endpoint");
        }
        else if (s3.Endpoint.TrimEnd('/').Contains('/'))
        {
            context.Report(ServiceErrors.S3EndpointScheme, ConfigPath.Key(S3Section, "endpoint"), $"'{s3.Endpoint}' is more than host and port");
        }

        if (s3.BucketName.Length == 0)
        {
            context.Report(ServiceErrors.S3Incomplete, ConfigPath.Key(S3Section, "bucket_name"), "the copies in S3 have no bucket");
        }

        if ((s3.AccessKey.Length == 0) != (s3.SecretKey.Length == 0))
        {
            context.Report(ServiceErrors.S3HalfKey, S3Section, "only one of access_key and secret_key is written");
        }

        if (s3.CustomCa.Length > 0 && !IsCertificate(s3.CustomCa))
        {
            context.Report(ServiceErrors.S3BadCa, ConfigPath.Key(S3Section, "custom_ca"), "the text is not a certificate in PEM form");
        }
    }

    private static bool IsCertificate(string pem)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(pem);
            return certificates.Count > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
        finally
        {
            foreach (var certificate in certificates)
            {
                certificate.Dispose();
            }
        }
    }
}
