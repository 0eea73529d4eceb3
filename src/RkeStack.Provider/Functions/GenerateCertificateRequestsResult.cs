using System.Collections.Immutable;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Functions;

internal sealed record GenerateCertificateRequestsResult
{
    [Description("The PKCS#10 request of each certificate, PEM, by the certificate's name.")]
    public required ImmutableSortedDictionary<string, string> Requests { get; init; }

    [Secret]
    [Description("The private key of each request, PEM, by the certificate's name.")]
    public required ImmutableSortedDictionary<string, string> PrivateKeys { get; init; }
}
