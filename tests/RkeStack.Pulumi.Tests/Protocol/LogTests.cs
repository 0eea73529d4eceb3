using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using Xunit;

namespace RkeStack.Pulumi.Tests.Protocol;

/// <summary>Log lines of the layers below a provider.</summary>
public class LogTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    [Fact]
    public async Task They_reach_the_engine_before_the_answer_warnings_as_such_and_the_rest_as_debugging_output()
    {
        var plugin = shared.Take();
        const string Name = "Wolfeschlegelsteinhausen";
        await plugin.CallAsync(ProviderMethods.Invoke, new InvokeRequest { Tok = "probe:index:greet", Args = Plugin.Wire(("name", Name)) });
        Assert.Equal(
            [(LogSeverity.Debug, $"greeting {Name}", ""), (LogSeverity.Warning, $"{Name} is unusually long", "")],
            plugin.Engine.Messages.Select(message => (message.Severity, message.Message, message.Urn)));
    }
}
