using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using RkeStack.Pulumi.Probe;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;
using Xunit;

namespace RkeStack.Pulumi.Tests.Schemas;

public class SchemaBuilderTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(SchemaBuilder.Build(new ProviderDefinition
    {
        Name = "probe",
        Version = "1.2.3",
        Metadata = new PackageMetadata { CSharpRootNamespace = "RkeStack", CSharpNamespace = "Probe", Keywords = ["k"] },
        Configuration = new ProviderConfiguration<StrictConfiguration>(ProbeJson.Default.StrictConfiguration),
        Resources = [new ProbeFile(new World("/nowhere"))],
        Components = [new ProbePair()],
        Functions = [new Greet(NullLogger.Instance)],
        Methods = [new DescribePair()],
    }))!;

    [Theory]
    [InlineData("version", "\"1.2.3\"")]
    [InlineData("keywords", """["k"]""")]
    [InlineData("language/csharp", """{"respectSchemaVersion":true,"rootNamespace":"RkeStack","namespaces":{"probe":"Probe"}}""")]
    [InlineData("config/variables/region", """{"type":"string","description":"Where to work."}""")]
    [InlineData("config/defaults", """["region"]""")]
    [InlineData("provider/requiredInputs", """["region"]""")]
    [InlineData("resources/probe:index:File/inputProperties/name", """{"type":"string","description":"The file's name.","willReplaceOnChanges":true}""")]
    [InlineData("resources/probe:index:File/inputProperties/password", """{"type":"string","secret":true}""")]
    [InlineData("resources/probe:index:File/inputProperties/mode", """{"type":"string","default":"0600"}""")]
    [InlineData("resources/probe:index:File/inputProperties/size", """{"type":"integer"}""")]
    [InlineData("resources/probe:index:File/inputProperties/labels", """{"type":"object","additionalProperties":{"type":"string"}}""")]
    [InlineData("resources/probe:index:File/inputProperties/entries", """{"type":"array","items":{"$ref":"#/types/probe:index:Entry"}}""")]
    [InlineData("resources/probe:index:File/requiredInputs", """["name"]""")]
    [InlineData("resources/probe:index:File/properties/key", """{"type":"string","secret":true}""")]
    [InlineData("resources/probe:index:Pair/isComponent", "true")]
    [InlineData("resources/probe:index:Pair/methods", """{"describe":"probe:index:Pair/describe"}""")]
    [InlineData("types/probe:index:Entry/description", "\"An entry of a file.\"")]
    [InlineData("types/probe:index:Entry/required", """["key"]""")]
    [InlineData("types/probe:index:Entry/properties/nested", """{"type":"array","items":{"$ref":"#/types/probe:index:Entry"}}""")]
    [InlineData("types/probe:index:Colour", """{"type":"string","enum":[{"value":"Red"},{"value":"Green"}]}""")]
    [InlineData("functions/probe:index:greet/inputs/required", """["name"]""")]
    [InlineData("functions/probe:index:greet/outputs/properties/whisper/secret", "true")]
    [InlineData("functions/probe:index:Pair/describe/inputs/properties/__self__", """{"$ref":"#/resources/probe:index:Pair"}""", "functions", "probe:index:Pair/describe", "inputs", "properties", "__self__")]
    public void The_schema_says_what_the_annotations_say(string path, string expected, params string[] steps)
    {
        var found = (steps.Length > 0 ? steps : path.Split('/')).Aggregate(Schema, (node, step) => node[step]!);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), found), found?.ToJsonString());
    }
}
