using System.Collections.Immutable;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans;
using RkeStack.Provider.Clusters;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider.Functions;

/// <summary>What <c>rke cert generate-csr</c> writes: keys, and requests that an authority of the user's own can sign.</summary>
internal sealed class GenerateCertificateRequests() : Function<GenerateCertificateRequestsArgs, GenerateCertificateRequestsResult>(
    Tokens.GenerateCertificateRequests, FunctionJson.Default.GenerateCertificateRequestsArgs, FunctionJson.Default.GenerateCertificateRequestsResult)
{
    public override string Description =>
        "Signing requests for every certificate of a cluster, as `rke cert generate-csr` makes them, for an authority of your own. Give `privateKeys` to get the same requests at each run: a key that is not given is made anew each time. Contacts no host.";

    public override Task<GenerateCertificateRequestsResult> InvokeAsync(Typed<GenerateCertificateRequestsArgs> arguments, IResourceContext context, CancellationToken cancellationToken)
    {
        var config = ClusterSource.Read(arguments.Value.ToText(), Environment.CurrentDirectory).Require();
        var spec = PkiSpec.For(CertificateRequests.For(config));
        var requests = CertificateSigningRequests.Make(spec, arguments.Value.PrivateKeys, cancellationToken);
        return Task.FromResult(new GenerateCertificateRequestsResult
        {
            Requests = requests.ToImmutableSortedDictionary(request => request.Name, request => request.RequestPem, StringComparer.Ordinal),
            PrivateKeys = requests.ToImmutableSortedDictionary(request => request.Name, request => request.KeyPem, StringComparer.Ordinal),
        });
    }
}
