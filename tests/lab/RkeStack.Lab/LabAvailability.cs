namespace RkeStack.Labs;

/// <summary>Whether a lab can run on this machine.</summary>
public static class LabAvailability
{
    private static readonly Lazy<Task<string?>> Reason = new(CheckAsync);

    /// <summary>
    /// Null when it can; else one line that says why not, for <c>Assert.Skip</c>. Asked once in a process: the answer is the
    /// same for every test.
    /// </summary>
    public static Task<string?> WhyNotAsync(CancellationToken cancellationToken = default) => Reason.Value.WaitAsync(cancellationToken);

    private static async Task<string?> CheckAsync()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "no lab here: not Linux";
        }

        if (!LabProgram.Exists)
        {
            return "no lab here: tests/lab/lab is not above the tests' directory";
        }

        var check = await LabProgram.RunAsync(["check"], input: null, CancellationToken.None).ConfigureAwait(false);
        return check.ExitCode == 0 ? null : check.Output.Trim() is { Length: > 0 } said ? said : check.Error.Trim();
    }
}
