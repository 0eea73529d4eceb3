using System.Diagnostics;

namespace RkeStack.Engine.Tests.Programs;

/// <summary>
/// A program that runs until it is disposed, or until the test process ends in whatever way: a shell holds it that kills it when
/// its standard input, a pipe from the test process, is closed.
/// </summary>
public sealed class RealProgram : IAsyncDisposable
{
    private const string Guard = "exec 3<&0 2>/dev/null; \"$@\" </dev/null >\"$0\" 2>&1 & p=$!; cat <&3 >/dev/null; kill -9 $p; wait $p";

    private readonly Process shell;
    private readonly string log;

    private RealProgram(Process shell, string log) => (this.shell, this.log) = (shell, log);

    /// <summary>What the program has printed.</summary>
    public string Output => File.Exists(log) ? File.ReadAllText(log) : "";

    /// <summary>Starts a program whose output goes to a file.</summary>
    public static RealProgram Start(string log, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Guard, log, program, .. arguments]) { RedirectStandardInput = true };
        return new RealProgram(Process.Start(start)!, log);
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }
}
