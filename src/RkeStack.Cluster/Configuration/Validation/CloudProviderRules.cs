namespace RkeStack.Cluster.Configuration;

/// <summary>The cloud provider.</summary>
internal static class CloudProviderRules
{
    private const string NamePath = "cloud_provider.name";

    private static readonly string[] Known = ["aws", "azure", "openstack", "vsphere", "gce", "external", "external-aws", "harvester"];

    public static void Check(ValidationContext context)
    {
        var written = context.Written.CloudProvider;
        var sections = SectionsOf(written);
        if (sections.Count > 1)
        {
            context.Report(HostErrors.SeveralClouds, "cloud_provider", $"there are settings of {string.Join(", ", sections)}; those of {sections[^1]} are used");
        }

        if (written.Name is "azure" or "openstack" or "vsphere" or "harvester" && !sections.Contains(written.Name) && !sections.Contains("custom"))
        {
            context.Report(
                HostErrors.CloudSectionMissing, NamePath, $"{written.Name} has no section {written.Name}CloudProvider");
        }

        if (sections.Contains("custom") && written.Name.Length == 0)
        {
            context.Report(HostErrors.CloudNameMissing, "cloud_provider.customCloudProvider", "the provider has no name");
        }

        CheckName(context, written, sections);
    }

    private static void CheckName(ValidationContext context, CloudProviderConfig written, List<string> sections)
    {
        var name = context.Config.CloudProvider.Name;
        if (name == "aws" && context.IsAtLeast(27))
        {
            context.Report(
                HostErrors.AwsRemoved,
                written.AwsCloudProvider is null ? NamePath : "cloud_provider.awsCloudProvider",
                $"{context.TargetName} has no cloud provider aws");
        }

        if (written.Name.Length > 0 && name != written.Name && written.Name != "harvester")
        {
            context.Report(HostErrors.CloudNameIgnored, NamePath, $"the section makes the name {name}, not {written.Name}");
        }
        else if (sections.Count == 0 && written.Name.Length > 0 && !Known.Contains(written.Name))
        {
            context.ReportUnknown(
                HostErrors.UnknownCloud, NamePath, $"'{written.Name}' is not a cloud provider", () => EditDistance.Nearest(Known, written.Name, 2));
        }
    }

    /// <summary>The providers that have a section, in the order in which the later one wins.</summary>
    private static List<string> SectionsOf(CloudProviderConfig cloud) =>
    [
        .. new (string Name, bool IsWritten)[]
        {
            ("aws", cloud.AwsCloudProvider is not null),
            ("azure", cloud.AzureCloudProvider is not null),
            ("openstack", cloud.OpenstackCloudProvider is not null),
            ("vsphere", cloud.VsphereCloudProvider is not null),
            ("harvester", cloud.HarvesterCloudProvider is not null),
            ("custom", cloud.CustomCloudProvider.Length > 0),
        }.Where(section => section.IsWritten).Select(section => section.Name),
    ];
}
