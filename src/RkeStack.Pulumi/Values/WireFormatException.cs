namespace RkeStack.Pulumi.Values;

/// <summary>A value came over the wire in a form that the protocol does not have. Its message repeats nothing of the value itself.</summary>
/// <param name="message">What is wrong with it.</param>
internal sealed class WireFormatException(string message) : FormatException(message);
