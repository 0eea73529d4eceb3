using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Probe;

/// <summary>A method.</summary>
internal sealed class DescribePair() : ResourceMethod<DescribeArguments, DescribeResult>(
    "probe:index:Pair", "describe", ProbeJson.Default.DescribeArguments, ProbeJson.Default.DescribeResult)
{
    public override Task<PropertyMap> CallAsync(
        ResourceReferenceValue self, Typed<DescribeArguments> arguments, IResourceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(arguments.Knows("style") && arguments.Value.Style is not "unknown"
            ? Encode(new DescribeResult { Description = $"{self.Urn} in {arguments.Value.Style ?? "plain"}" })
            : PropertyMap.Create(("description", PropertyValue.Unknown)));
}
