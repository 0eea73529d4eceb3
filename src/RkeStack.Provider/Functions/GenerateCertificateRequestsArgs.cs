using System.Collections.Immutable;
using RkeStack.Provider.Clusters;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Functions;

internal sealed record GenerateCertificateRequestsArgs : ClusterTextInputs
{
    [Secret]
    [Description("Private keys that exist already, PEM, by name of the certificate; a key is made for each that is not among them.")]
    public ImmutableSortedDictionary<string, string>? PrivateKeys { get; init; }
}
