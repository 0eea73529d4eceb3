using RkeStack.Cli.Terminals;

namespace RkeStack.Cli.Configs;

/// <summary>Asks questions at a terminal, one a line, each with what an empty line means.</summary>
internal sealed class Dialogue(ITerminal terminal)
{
    private const string None = "none";

    /// <summary>Asks for a text.</summary>
    /// <param name="question">The question.</param>
    /// <param name="otherwise">What an empty line means.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="judge">Says what is wrong with an answer, or null; anything is taken where it is not given.</param>
    /// <returns>The answer; empty where nobody can be asked again for what an empty line does not say.</returns>
    /// <exception cref="Misuse">The input has ended, or holds a wrong answer and nobody can be asked again.</exception>
    public async Task<string> AskAsync(string question, string otherwise, CancellationToken cancellationToken, Func<string, WrongAnswer?>? judge = null)
    {
        while (true)
        {
            await terminal.Error.WriteAsync($"[+] {question} [{(otherwise.Length == 0 ? None : otherwise)}]: ".AsMemory(), cancellationToken);
            var answer = (await ReadAsync(question, cancellationToken)).Trim() is { Length: > 0 } written ? written : otherwise;
            if (judge?.Invoke(answer) is not { } wrong)
            {
                return answer;
            }

            if (terminal.IsInteractive)
            {
                await terminal.Error.WriteLineAsync($"    {wrong.Reason}. {wrong.Fix}".AsMemory(), cancellationToken);
            }
            else if (answer.Length > 0)
            {
                throw new Misuse($"'{answer}' is no answer to: {question}: {wrong.Reason}", wrong.Fix);
            }
            else
            {
                // RKE takes it too; what is then missing, checking the file tells.
                return answer;
            }
        }
    }

    /// <summary>Asks for yes or no.</summary>
    public async Task<bool> AskYesAsync(string question, bool otherwise, CancellationToken cancellationToken)
    {
        var answer = await AskAsync($"{question} (y/n)", otherwise ? "y" : "n", cancellationToken, written => IsYes(written) || IsNo(written) ? null : new WrongAnswer("this is neither yes nor no", "Answer y or n."));
        return IsYes(answer);
    }

    private async Task<string> ReadAsync(string question, CancellationToken cancellationToken)
    {
        try
        {
            // A read of a terminal cannot be cancelled: it is left behind.
            return await terminal.Input.ReadLineAsync(cancellationToken).AsTask().WaitAsync(cancellationToken)
                ?? throw new Misuse($"The input ended before this was answered: {question}", "Give one line for each question; an empty one takes what is offered.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new Misuse($"Standard input cannot be read: {fault.Message}", "Let it be a terminal, a file or a pipe.", fault);
        }
    }

    private static bool IsYes(string answer) => answer.ToLowerInvariant() is "y" or "yes";

    private static bool IsNo(string answer) => answer.ToLowerInvariant() is "n" or "no";
}
