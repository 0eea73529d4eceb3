namespace RkeStack.Cluster.Configuration;

/// <summary>An endpoint that takes the place of one of Amazon's (<c>cloud_provider.awsCloudProvider.service_override[&quot;name&quot;]</c> of cluster.yml).</summary>
public sealed record AwsServiceOverrideConfig
{
    /// <summary><c>service</c>: Name of the service.</summary>
    public string Service { get; init; } = "";

    /// <summary><c>region</c>: Region of the service.</summary>
    public string Region { get; init; } = "";

    /// <summary><c>url</c>: URL of the endpoint.</summary>
    public string Url { get; init; } = "";

    /// <summary><c>signing-region</c>: Region that requests are signed for.</summary>
    public string SigningRegion { get; init; } = "";

    /// <summary><c>signing-method</c>: How requests are signed.</summary>
    public string SigningMethod { get; init; } = "";

    /// <summary><c>signing-name</c>: Name that requests are signed for.</summary>
    public string SigningName { get; init; } = "";
}
