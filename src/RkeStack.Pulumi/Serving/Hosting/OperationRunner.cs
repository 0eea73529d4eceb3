using System.Globalization;
using Grpc.Core;

namespace RkeStack.Pulumi.Serving;

/// <summary>Runs handlers: with their deadline and cancellation, and with every failure put into words for the user.</summary>
internal sealed class OperationRunner(ErrorTranslator errors, TimeProvider time)
{
    // What a timer can hold; as good as none.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    /// <summary>The time an operation has: the user's in seconds, or the resource's own where the user set none.</summary>
    public static TimeSpan TimeAllowed(double seconds, TimeSpan own) =>
        seconds <= 0 ? own : seconds >= Longest.TotalSeconds ? Longest : TimeSpan.FromSeconds(seconds);

    public async Task<T> RunAsync<T>(Operation operation, ServerCallContext call, Func<CancellationToken, Task<T>> handler)
    {
        using var deadline = new CancellationTokenSource(operation.Timeout, time);
        operation.Deadline = deadline;
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(operation.Instance.Work, call.CancellationToken, deadline.Token);
        await using var _ = deadline.Token.Register(() => operation.HasTimedOut = !operation.Instance.Work.IsCancellationRequested);
        try
        {
            return await handler(linked.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (operation.HasTimedOut)
        {
            throw errors.Translate(new ProviderException(
                $"{operation.Type} '{operation.Name}' was not finished within {Text(operation.Timeout)}\n  fix: allow more with the resource option customTimeouts, and run again: the work goes on from here",
                ProviderErrorKind.TimedOut));
        }
        catch (Exception exception)
        {
            if (errors.IsDefect(exception))
            {
                operation.Debug(Defects.Report(exception));
            }

            throw errors.Translate(exception);
        }
        finally
        {
            await operation.Instance.FlushLogAsync().ConfigureAwait(false);
        }
    }

    private static string Text(TimeSpan time) => time switch
    {
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0.#} h"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.#} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} s"),
    };
}
