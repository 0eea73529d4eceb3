namespace RkeStack.Cli;

/// <summary>How a command ends; docs/using/cli.md has them as a table.</summary>
internal static class ExitCodes
{
    /// <summary>It did what was asked.</summary>
    public const int Fine = 0;

    /// <summary>The cluster.yml is refused, or something of it cannot be done.</summary>
    public const int Refused = 1;

    /// <summary>The command was written wrongly, or a file cannot be read or written.</summary>
    public const int Misused = 2;

    /// <summary>Ctrl-C: 128 and the number of SIGINT, as shells count.</summary>
    public const int Cancelled = 130;
}
