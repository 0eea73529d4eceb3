namespace RkeStack.Cluster.Configuration;

/// <summary>etcd, its own or an external one.</summary>
internal static class EtcdRules
{
    private const string Section = "services.etcd";

    public static void Check(ValidationContext context)
    {
        var etcd = context.Config.Services.Etcd;
        if (etcd.ExternalUrls.Length > 0)
        {
            CheckExternal(context, etcd);
        }

        if ((etcd.Uid == 0) != (etcd.Gid == 0))
        {
            var (written, missing) = etcd.Uid == 0 ? ("gid", "uid") : ("uid", "gid");
            context.Report(ServiceErrors.EtcdUserIncomplete, ConfigPath.Key(Section, written), $"{written} is written without {missing}");
        }

        if (etcd.Uid < 0 || etcd.Gid < 0)
        {
            context.Report(ServiceErrors.EtcdUserIncomplete, ConfigPath.Key(Section, "uid"), "a user or group id is not below 0");
        }
    }

    private static void CheckExternal(ValidationContext context, EtcdServiceConfig etcd)
    {
        var needed = new[] { ("ca_cert", etcd.CaCert), ("cert", etcd.Cert), ("key", etcd.Key), ("path", etcd.Path) };
        context.ReportMissing(ServiceErrors.ExternalEtcdIncomplete, Section, "an external etcd", [.. needed.Where(pair => pair.Item2.Length == 0).Select(pair => pair.Item1)]);

        for (var index = 0; index < etcd.ExternalUrls.Length; index++)
        {
            // They are handed to kube-apiserver with commas between, so that one text may hold several.
            if (!etcd.ExternalUrls[index].Split(',').All(IsUrl))
            {
                context.Report(
                    ServiceErrors.BadExternalUrl,
                    ConfigPath.Item(ConfigPath.Key(Section, "external_urls"), index),
                    $"'{etcd.ExternalUrls[index]}' is not a URL of etcd");
            }
        }
    }

    private static bool IsUrl(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is ("https" or "http");
}
