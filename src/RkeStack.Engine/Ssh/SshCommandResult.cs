namespace RkeStack.Engine.Ssh;

/// <summary>What a command on a host came to.</summary>
/// <param name="ExitCode">Null when the command was ended by a signal.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record SshCommandResult(int? ExitCode, string Output, string Error)
{
    /// <summary>Whether the command ended with exit code 0.</summary>
    public bool Succeeded => ExitCode == 0;
}
