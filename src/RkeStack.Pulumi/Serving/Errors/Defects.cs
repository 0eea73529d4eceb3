namespace RkeStack.Pulumi.Serving;

/// <summary>Puts exceptions that nobody foresaw into words, without the values that some of them repeat: those may be secrets.</summary>
public static class Defects
{
    /// <summary>The exception's kind and message, in one line.</summary>
    public static string Summary(Exception exception) =>
        RepeatsAValue(exception) ? exception.GetType().Name : $"{exception.GetType().Name}: {exception.Message}";

    /// <summary>The exception and all that it holds, with their stacks.</summary>
    public static string Report(Exception exception) => exception.InnerException is { } inner
        ? $"{Summary(exception)}\n{exception.StackTrace}\n caused by {Report(inner)}"
        : $"{Summary(exception)}\n{exception.StackTrace}";

    private static bool RepeatsAValue(Exception exception) => exception is FormatException or AggregateException or ArgumentOutOfRangeException { ActualValue: not null };
}
