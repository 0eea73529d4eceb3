using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Probe;

/// <summary>A component of two files, the second made of what the first gave.</summary>
internal sealed class ProbePair()
    : ComponentResource<PairInputs, PairOutputs, string>("probe:index:Pair", ProbeJson.Default.PairInputs, ProbeJson.Default.PairOutputs)
{
    public override string Description => "Two files.";

    public override Task<string> JudgeAsync(Typed<PairInputs> inputs, IResourceContext context, CancellationToken cancellationToken) =>
        inputs.Value.Prefix is "bad"
            ? throw new InputPropertiesException([new PropertyFailure(PropertyPath.Of("prefix"), "it is bad"), new PropertyFailure(PropertyPath.Of("content"), "it is bad too")])
            : Task.FromResult(inputs.Value.Prefix);

    public override async Task<PropertyMap> ConstructAsync(ConstructContext<PairInputs> context, string prefix, CancellationToken cancellationToken)
    {
        context.Resource.Info("constructing");
        var raw = context.Inputs.Raw;
        var first = await context.RegisterAsync(
            "probe:index:File",
            $"{context.Name}-first",
            PropertyMap.Create(
                ("name", PropertyValue.Of($"{prefix}-first")),
                ("content", raw.Find("content") ?? PropertyValue.Null),
                ("fault", raw.Find("fault") ?? PropertyValue.Null)),
            cancellationToken: cancellationToken);
        var second = await context.RegisterAsync(
            "probe:index:File",
            $"{context.Name}-second",
            PropertyMap.Create(("name", PropertyValue.Of($"{prefix}-second")), ("content", first.Output("path"))),
            new ChildOptions { DependsOn = [first.Urn], AdditionalSecretOutputs = ["content"] },
            cancellationToken);
        var path = prefix is "unknown" ? PropertyValue.Unknown : first.Output("path");
        return PropertyMap.Create(("firstPath", path), ("revision", second.Output("revision")), ("key", second.Output("key")));
    }
}
