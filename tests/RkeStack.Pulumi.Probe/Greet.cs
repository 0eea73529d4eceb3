using Microsoft.Extensions.Logging;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Probe;

/// <summary>A function.</summary>
internal sealed class Greet(ILogger logger)
    : Function<GreetArguments, GreetResult>("probe:index:greet", ProbeJson.Default.GreetArguments, ProbeJson.Default.GreetResult)
{
    // What the wire takes for a value that is not known.
    private const string UnknownMark = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private const int Usual = 20;

    public override Task<GreetResult> InvokeAsync(Typed<GreetArguments> arguments, IResourceContext context, CancellationToken cancellationToken)
    {
        ProbeLog.Greeting(logger, arguments.Value.Name);
        if (arguments.Value.Name.Length > Usual)
        {
            ProbeLog.Long(logger, arguments.Value.Name);
        }

        return arguments.Value.Name.Length > 0
            ? Task.FromResult(new GreetResult { Greeting = arguments.Value.Name is "unknown" ? UnknownMark : Words(arguments.Value.Name, context.Configuration<ProbeConfiguration>()), Whisper = "psst" })
            : throw new InputPropertiesException([new PropertyFailure(PropertyPath.Of("name"), "it is empty")]);
    }

    private static string Words(string name, ProbeConfiguration configuration) =>
        $"{configuration.Text ?? "Hello"}, {name}{(configuration.Flag is true ? "!" : ".")}{string.Concat((configuration.Labels ?? new Dictionary<string, string>()).Values)}";
}
