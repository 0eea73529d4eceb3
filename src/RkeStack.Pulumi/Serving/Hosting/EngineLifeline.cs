namespace RkeStack.Pulumi.Serving;

/// <summary>Notices that the engine died: standard input is a pipe that it holds open for as long as it lives.</summary>
internal static class EngineLifeline
{
    /// <summary>Completes when standard input ends; never where it is no pipe, such as <c>/dev/null</c>, which ends at once and says nothing.</summary>
    public static async Task EndAsync(Stream standardInput, CancellationToken cancellationToken)
    {
        if (!IsPipe())
        {
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
        }

        var ignored = new byte[256];
        while (await standardInput.ReadAsync(ignored, cancellationToken).ConfigureAwait(false) > 0)
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
