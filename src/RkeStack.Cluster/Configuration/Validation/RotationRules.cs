namespace RkeStack.Cluster.Configuration;

/// <summary>Which certificates are to be issued anew. RKE leaves out components that it does not know.</summary>
internal static class RotationRules
{
    private const string Path = "rotate_certificates.services";

    public static void Check(ValidationContext context)
    {
        var services = context.Written.RotateCertificates?.Services ?? [];
        for (var index = 0; index < services.Length; index++)
        {
            if (!RotateCertificatesKeys.Services.Contains(services[index]))
            {
                var service = services[index];
                context.ReportUnknown(
                    HostErrors.UnknownComponent,
                    ConfigPath.Item(Path, index),
                    $"'{service}' is no component with certificates",
                    () => EditDistance.Nearest(RotateCertificatesKeys.Services, service, 2));
            }
        }
    }
}
