namespace RkeStack.Pulumi.Serving;

/// <summary>Notices that the engine died: standard input is a pipe that it holds open for as long as it lives.</summary>
internal static class EngineLifeline
{
    /// <summary>Completes when standard input ends; never where it is no pipe, such as <c>/dev/null</c>, which ends at once and says nothing.</summary>
    public static Task EndAsync(Stream standardInput, CancellationToken cancellationToken) =>
        IsPipe() ? ReadToEndAsync(standardInput, cancellationToken) : Task.Delay(Timeout.Infinite, cancellationToken);

    // Reading standard input holds whatever thread does it, asynchronously or not: of the pool's few, one would be missing for as long as the process lives.
    internal static Task ReadToEndAsync(Stream standardInput, CancellationToken cancellationToken) => Task.Factory
        .StartNew(() => ReadToEnd(standardInput), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)
        .WaitAsync(cancellationToken);

    private static void ReadToEnd(Stream standardInput)
    {
        var ignored = new byte[256];
        while (standardInput.Read(ignored) > 0)
        {
        }
    }

    private static bool IsPipe()
    {
        const string Descriptor = "/proc/self/fd/0";
        return !OperatingSystem.IsLinux()
            || new FileInfo(Descriptor).LinkTarget is not { } target
            || target.StartsWith("pipe:", StringComparison.Ordinal)
            || target.StartsWith("socket:", StringComparison.Ordinal);
    }
}
