namespace RkeStack.Cluster.Configuration;

/// <summary>The bastion, and where files lie on hosts.</summary>
internal static class HostAccessRules
{
    private const string Section = "bastion_host";

    public static void Check(ValidationContext context)
    {
        var bastion = context.Config.BastionHost;
        if (bastion.Address.Length > 0)
        {
            CheckBastion(context, bastion);
        }
        else if (BastionHostKeys.Section.Keys.Any(key => context.IsFilledIn(ConfigPath.Key(Section, key.Name))))
        {
            context.Report(HostErrors.BastionUnused, Section, "the bastion has no address, so that nodes are reached without it");
        }

        if (!context.Config.PrefixPath.StartsWith('/'))
        {
            context.Report(HostErrors.BadPrefixPath, "prefix_path", $"'{context.Config.PrefixPath}' is not an absolute path");
        }
    }

    private static void CheckBastion(ValidationContext context, BastionHostConfig bastion)
    {
        if (!Formats.IsAddress(bastion.Address))
        {
            context.Report(NodeErrors.BadAddress, ConfigPath.Key(Section, "address"), $"'{bastion.Address}' is neither an IP address nor a DNS name");
        }

        if (bastion.User.Length == 0)
        {
            context.Report(HostErrors.BastionIncomplete, ConfigPath.Key(Section, "user"), "the bastion has no user");
        }

        if (!Formats.IsPort(bastion.Port))
        {
            context.Report(NodeErrors.BadPort, ConfigPath.Key(Section, "port"), $"'{bastion.Port}' is not a port number");
        }
    }
}
