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
    /// <param name="isAnswer">What is taken; anything where it is not given.</param>
    /// <returns>The answer; empty where nobody can be asked again for what an empty line does not say.</returns>
    /// <exception cref="Misuse">The input has ended, or holds a wrong answer and nobody can be asked again.</exception>
    public async Task<string> AskAsync(string question, string otherwise, CancellationToken cancellationToken, Func<string, bool>? isAnswer = null)
    {
        while (true)
        {
            await terminal.Error.WriteAsync($"[+] {question} [{(otherwise.Length == 0 ? None : otherwise)}]: ".AsMemory(), cancellationToken);
            // A read of a terminal cannot be cancelled: it is left behind.
            var line = await terminal.Input.ReadLineAsync(cancellationToken).AsTask().WaitAsync(cancellationToken)
                ?? throw new Misuse($"The input ended before this was answered: {question}");
            var answer = line.Trim() is { Length: > 0 } written ? written : otherwise;
            if (isAnswer is null || isAnswer(answer))
            {
                return answer;
            }

            if (!terminal.IsInteractive)
            {
                if (answer.Length == 0)
                {
                    // RKE takes it too; what is then missing, checking the file tells.
                    return answer;
                }

                throw new Misuse($"'{answer}' is no answer to: {question}");
            }
        }
    }

    /// <summary>Asks for yes or no.</summary>
    public async Task<bool> AskYesAsync(string question, bool otherwise, CancellationToken cancellationToken)
    {
        var answer = await AskAsync($"{question} (y/n)", otherwise ? "y" : "n", cancellationToken, written => IsYes(written) || IsNo(written));
        return IsYes(answer);
    }

    private static bool IsYes(string answer) => answer.ToLowerInvariant() is "y" or "yes";

    private static bool IsNo(string answer) => answer.ToLowerInvariant() is "n" or "no";
}
