using System.CommandLine;
using System.CommandLine.Parsing;
using RkeStack.Cluster.Configuration;
using ParseResult = System.CommandLine.ParseResult;

namespace RkeStack.Cli.Commands;

/// <summary>What is wrong with a command line, each mistake once and with what to write.</summary>
internal static class WrongUse
{
    private const string Program = "rkestack";
    private const string MissingCommand = "a command is missing";

    /// <summary>Finds all of it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The mistakes; none where it can be run, or help is asked for.</returns>
    public static IReadOnlyList<Misuse> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.Errors.Count == 0 && parsed.Action != command.Action)
        {
            return [];
        }

        return command.Subcommands.Count > 0 ? OfGroup(parsed, command) : OfCommand(parsed, command);
    }

    /// <summary>Whether nothing was written that could be done.</summary>
    public static bool IsMissingCommand(Misuse fault) => fault.Message.EndsWith(MissingCommand, StringComparison.Ordinal);

    /// <summary>The words by which a command is called, without the program's name.</summary>
    public static IEnumerable<string> WordsOf(Command command) =>
        command is RootCommand ? [] : [.. command.Parents.OfType<Command>().Take(1).SelectMany(WordsOf), command.Name];

    private static Misuse[] OfGroup(ParseResult parsed, Command command)
    {
        var errors = ErrorsOfOptions(parsed, command);
        return CommandOptions.WithoutOutput(parsed.UnmatchedTokens).Others switch
        {
            [['-', ..] option, ..] => [UnknownOption(command, option)],
            [var word, ..] => [UnknownCommand(command, word)],
            _ when errors.Length > 0 => errors,
            _ => [new Misuse($"{NameOf(command)}: {MissingCommand}", $"Write one of {string.Join(", ", command.Subcommands.Select(own => own.Name))}.")],
        };
    }

    private static Misuse[] OfCommand(ParseResult parsed, Command command)
    {
        var files = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value);
        string[] options = [.. files.Concat(parsed.UnmatchedTokens).Where(word => word is ['-', _, ..]).Distinct(StringComparer.Ordinal)];
        if (options.Length > 0)
        {
            return [.. options.Select(option => UnknownOption(command, option))];
        }

        return
        [
            .. parsed.UnmatchedTokens.Select(word => new Misuse($"{NameOf(command)} does not take '{word}' as well", Help(command))),
            .. ErrorsOfOptions(parsed, command),
        ];
    }

    // What belongs to a command and to none of its words is that one is missing, or too much: that is found above.
    private static Misuse[] ErrorsOfOptions(ParseResult parsed, Command command) =>
        [.. parsed.Errors.Where(error => error.SymbolResult is not CommandResult).Select(error => new Misuse(error.Message, Help(command)))];

    private static Misuse UnknownOption(Command command, string word)
    {
        var name = word.Split('=', ':')[0];
        var names = command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)).Where(known => known.Length > 2);
        return new Misuse(
            $"{NameOf(command)} has no option '{name}'",
            EditDistance.Nearest(names, name, EditDistance.MostOf(name)) is { } near ? $"Did you mean {near}?"
                : command.Arguments.Count > 0 ? $"{Help(command)} A file of that name is ./{word}"
                : Help(command));
    }

    private static Misuse UnknownCommand(Command command, string word)
    {
        var names = command.Subcommands.Select(own => own.Name);
        return new Misuse(
            $"{NameOf(command)} has no command '{word}'",
            command is RootCommand && RkeCommands.InPlaceOf(word) is { } elsewhere ? elsewhere
                : EditDistance.Nearest(names, word, EditDistance.MostOf(word)) is { } near ? $"Did you mean {near}?"
                : Help(command));
    }

    private static string Help(Command command) => $"{NameOf(command)} --help shows what there is.";

    private static string NameOf(Command command) => string.Join(' ', WordsOf(command).Prepend(Program));
}
