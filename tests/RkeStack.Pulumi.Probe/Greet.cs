using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Probe;

/// <summary>A function.</summary>
internal sealed class Greet()
    : Function<GreetArguments, GreetResult>("probe:index:greet", ProbeJson.Default.GreetArguments, ProbeJson.Default.GreetResult)
{
    public override Task<GreetResult> InvokeAsync(Typed<GreetArguments> arguments, IResourceContext context, CancellationToken cancellationToken) =>
        arguments.Value.Name.Length > 0
            ? Task.FromResult(new GreetResult { Greeting = $"Hello, {arguments.Value.Name}.", Whisper = "psst" })
            : throw new InputPropertiesException([new PropertyFailure(PropertyPath.Of("name"), "it is empty")]);
}
