using System.Text.Json.Nodes;
using RkeStack.Pulumi.Schemas;
using Xunit;

namespace RkeStack.Provider.Tests.Schema;

public class SchemaFileTests
{
    [Fact]
    public async Task The_committed_schema_is_what_the_provider_serves()
    {
        await using var engine = new EngineServices(TimeProvider.System);
        var served = JsonNode.Parse(SchemaBuilder.Build(Package.Define(engine)))!;
        var committed = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(SdkFolder.Path, "schema.json"), TestContext.Current.CancellationToken))!;

        var difference = JsonDifference.First(committed, served, "");
        Assert.True(difference is null, $"Run sdk/generate: {difference}");
    }
}
