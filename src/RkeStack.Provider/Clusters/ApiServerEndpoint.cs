using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.Clusters;

/// <summary>
/// The input <c>apiServerEndpoint</c> as it came: often another resource's output, so that it may be unknown in previews, or secret, and
/// what is made of it is the same.
/// </summary>
internal static class ApiServerEndpoint
{
    /// <summary>The endpoint; null where the user gave none.</summary>
    /// <param name="cluster">The component's inputs.</param>
    public static PropertyValue? In(PropertyMap cluster) => cluster.Find("apiServerEndpoint") is { IsNull: false } given ? given : null;

    /// <summary>Lays the endpoint over the inputs of the certificates, which were made of its decoded form.</summary>
    public static PropertyMap WithEndpoint(this PropertyMap pki, PropertyValue? endpoint) => endpoint is null
        ? pki
        : pki.With("apiServerUrl", endpoint).With("sans", MadeOf(endpoint, pki.Find("sans") ?? PropertyValue.Null));

    private static PropertyValue MadeOf(PropertyValue source, PropertyValue value) => source switch
    {
        OutputValue output => new OutputValue(output.IsUnknown ? null : value, output.IsSecret, output.Dependencies),
        { IsUnknown: true } => source,
        { IsSecret: true } => value.AsSecret(),
        _ => value,
    };
}
