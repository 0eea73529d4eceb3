namespace RkeStack.Cli.Commands;

/// <summary>What has examples in its help.</summary>
internal interface IExamples
{
    /// <summary>Whole command lines.</summary>
    IReadOnlyList<string> Examples { get; }
}
