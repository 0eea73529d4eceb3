namespace RkeStack.Cli.Configs;

/// <summary>Why an answer is not taken.</summary>
/// <param name="Reason">What is wrong with it.</param>
/// <param name="Fix">What to answer.</param>
internal sealed record WrongAnswer(string Reason, string Fix);
