using System.CommandLine;
using RkeStack.Cli.Files;

namespace RkeStack.Cli.Commands;

/// <summary>The options and arguments that commands share.</summary>
internal static class CommandOptions
{
    private const string Name = "--output";
    private const string Text = "text";
    private const string Json = "json";

    /// <summary><c>--output text|json</c>.</summary>
    public static Option<string> Output()
    {
        var option = new Option<string>(Name, "-o")
        {
            Description = "Form of the answer: text for people, json for programs.",
            DefaultValueFactory = _ => Text,
        };
        option.AcceptOnlyFromAmong(Text, Json);
        return option;
    }

    /// <summary>Whether JSON is asked for.</summary>
    public static bool IsJson(this ParseResult parsed, Option<string> output) => parsed.GetValue(output) == Json;

    /// <summary>Whether JSON is asked for, in a command line that is otherwise wrong too.</summary>
    public static bool AsksForJson(this ParseResult parsed) =>
        parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name == Name) is { } output
        && parsed.GetResult(output) is { Tokens: [{ Value: Json }] };

    /// <summary>The cluster.yml that a command is about.</summary>
    public static Argument<string> File() => new("FILE")
    {
        Description = "The cluster.yml; - reads standard input.",
        DefaultValueFactory = _ => ClusterFile.DefaultName,
    };
}
