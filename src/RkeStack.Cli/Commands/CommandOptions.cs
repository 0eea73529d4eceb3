using System.CommandLine;
using System.CommandLine.Parsing;
using RkeStack.Cli.Files;

namespace RkeStack.Cli.Commands;

/// <summary>The options and arguments that commands share.</summary>
internal static class CommandOptions
{
    private const string Name = "--output";
    private const string Alias = "-o";
    private const string Text = "text";
    private const string Json = "json";

    /// <summary><c>--output text|json</c>.</summary>
    public static Option<string> Output()
    {
        var option = new Option<string>(Name, Alias)
        {
            Description = "Form of the answer: text for people, json for programs.",
            DefaultValueFactory = _ => Text,
        };
        option.AcceptOnlyFromAmong(Text, Json);
        return option;
    }

    /// <summary>Whether JSON is asked for.</summary>
    public static bool IsJson(this ParseResult parsed, Option<string> output) => parsed.GetValue(output) == Json;

    /// <summary>Whether JSON is asked for, in a command line that is otherwise wrong too, or that has no command.</summary>
    public static bool AsksForJson(this ParseResult parsed) =>
        (parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name == Name) is { } output
            && parsed.GetResult(output) is { Tokens: [{ Value: Json }] })
        || WithoutOutput(parsed.UnmatchedTokens).Json;

    /// <summary>Words that belong to no command, without <c>--output</c> and its value.</summary>
    /// <param name="words">The words.</param>
    /// <returns>The other words, and whether JSON is asked for.</returns>
    public static (List<string> Others, bool Json) WithoutOutput(IReadOnlyList<string> words)
    {
        var (others, json) = (new List<string>(), false);
        for (var index = 0; index < words.Count; index++)
        {
            if (words[index] is Name or Alias)
            {
                index++;
                json |= index < words.Count && words[index] == Json;
            }
            else if (words[index].Split('=', ':') is [Name or Alias, var value])
            {
                json |= value == Json;
            }
            else
            {
                others.Add(words[index]);
            }
        }

        return (others, json);
    }

    /// <summary>The cluster.yml that a command is about.</summary>
    public static Argument<string> File()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The cluster.yml; - reads standard input.",
            DefaultValueFactory = _ => ClusterFile.DefaultName,
        };
        file.Validators.Add(RefuseEmpty);
        return file;
    }

    /// <summary>Refuses an empty path, which names nothing.</summary>
    public static void RefuseEmpty(SymbolResult written)
    {
        if (written.Tokens.Any(token => token.Value.Length == 0))
        {
            written.AddError($"{(written is OptionResult option ? option.Option.Name : "FILE")} is empty, and names nothing.");
        }
    }
}
