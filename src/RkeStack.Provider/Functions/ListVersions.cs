using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Versions;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider.Functions;

/// <summary>Which Kubernetes versions there are, and what one of them is made of.</summary>
internal sealed class ListVersions()
    : Function<ListVersionsArgs, ListVersionsResult>(Tokens.ListVersions, FunctionJson.Default.ListVersionsArgs, FunctionJson.Default.ListVersionsResult)
{
    private static readonly Comparer<KubernetesVersion> Oldest = Comparer<KubernetesVersion>.Create((left, right) => left.CompareTo(right));

    public override string Description =>
        "The Kubernetes versions that can be deployed, and for one of them the lines of Docker that it is accepted on and its images. Contacts no host.";

    public override Task<ListVersionsResult> InvokeAsync(Typed<ListVersionsArgs> arguments, IResourceContext context, CancellationToken cancellationToken)
    {
        var known = KubernetesVersions.BuiltIn;
        var version = arguments.Value.KubernetesVersion ?? known.Default;
        var images = known.Images(version) ?? throw new DiagnosticException(new Diagnostic
        {
            Code = "RKE9030",
            Path = "kubernetesVersion",
            Message = $"'{version}' is not among the known versions",
            Fix = $"Write one of the output versions, such as {known.Default}, or leave it out.",
        });
        return Task.FromResult(new ListVersionsResult
        {
            Versions = [.. known.All.Select(KubernetesVersion.TryParse).OfType<KubernetesVersion>().Order(Oldest).Select(found => found.Text)],
            CurrentVersions = known.Current,
            DefaultVersion = known.Default,
            KubernetesVersion = version,
            DockerVersions = known.DockerLines(version),
            SystemImages = images.Values,
        });
    }
}
