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
                var nearest = RotateCertificatesKeys.Services.FirstOrDefault(known => EditDistance.Between(known, services[index]) <= 2);
                context.Report(
                    HostErrors.UnknownComponent,
                    ConfigPath.Item(Path, index),
                    $"'{services[index]}' is no component with certificates",
                    nearest is null ? null : $"Did you mean '{nearest}'?");
            }
        }
    }
}
