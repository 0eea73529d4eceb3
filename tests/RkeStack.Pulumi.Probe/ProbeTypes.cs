using System.Text.Json.Serialization;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Pulumi.Probe;

internal enum Colour
{
    Red,
    Green,
}

[Description("An entry of a file.")]
internal sealed record Entry
{
    [Description("Its key.")]
    public required string Key { get; init; }

    [Secret]
    public string? Token { get; init; }

    public IReadOnlyList<Entry>? Nested { get; init; }
}

internal record FileInputs
{
    [Description("The file's name.")]
    [ReplaceOnChanges]
    public required string Name { get; init; }

    public string? Content { get; init; }

    [Secret]
    public string? Password { get; init; }

    [DefaultValue("0600")]
    public string? Mode { get; init; }

    public Colour? Colour { get; init; }

    public int? Size { get; init; }

    public bool? Locked { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<Entry> Entries { get; init; } = [];

    [Description("What goes wrong: partial, coded, denied, defect, slow, deaf, unfinished, unknown, unknown-partial.")]
    public string? Fault { get; init; }
}

internal sealed record FileOutputs : FileInputs
{
    [Stable]
    public string? Path { get; init; }

    public int Revision { get; init; }

    [Secret]
    public string? Key { get; init; }
}

internal sealed record PairInputs
{
    public required string Prefix { get; init; }

    public string? Content { get; init; }

    public string? Fault { get; init; }

    [Secret]
    public string? Password { get; init; }
}

internal sealed record PairOutputs
{
    public required string FirstPath { get; init; }

    public int? Revision { get; init; }

    [Secret]
    public string? Key { get; init; }
}

internal sealed record GreetArguments
{
    public required string Name { get; init; }
}

internal sealed record GreetResult
{
    public required string Greeting { get; init; }

    [Secret]
    public string? Whisper { get; init; }
}

internal sealed record DescribeArguments
{
    public string? Style { get; init; }
}

internal sealed record DescribeResult
{
    public required string Description { get; init; }
}

internal sealed record ProbeConfiguration
{
    public bool? Flag { get; init; }

    public string? Text { get; init; }

    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    [ReplaceOnChanges]
    public string? Endpoint { get; init; }

    [Secret]
    public string? Token { get; init; }
}

internal sealed record StrictConfiguration
{
    [Description("Where to work.")]
    public required string Region { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(FileInputs))]
[JsonSerializable(typeof(FileOutputs))]
[JsonSerializable(typeof(PairInputs))]
[JsonSerializable(typeof(PairOutputs))]
[JsonSerializable(typeof(GreetArguments))]
[JsonSerializable(typeof(GreetResult))]
[JsonSerializable(typeof(DescribeArguments))]
[JsonSerializable(typeof(DescribeResult))]
[JsonSerializable(typeof(ProbeConfiguration))]
[JsonSerializable(typeof(StrictConfiguration))]
internal sealed partial class ProbeJson : JsonSerializerContext;
