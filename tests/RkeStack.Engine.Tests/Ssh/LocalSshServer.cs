using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using RkeStack.Cluster.Plans;
using Xunit;

namespace RkeStack.Engine.Tests.Ssh;

/// <summary>
/// A real OpenSSH server of a test's own, on loopback, with its own keys in its own directory. It logs in the user who
/// runs the tests, and ends with the test.
/// </summary>
public sealed class LocalSshServer : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<int, bool> _given = new();

    private readonly List<Process> _processes = [];

    private LocalSshServer(string directory) => Folder = directory;

    public string Folder { get; }

    public int Port { get; private set; }

    public string UserKey => Path.Join(Folder, "user");

    public string HostKey => string.Join(' ', File.ReadAllText(Path.Join(Folder, "host.pub")).Split(' ').Take(2));

    public string HostFingerprint => Run("ssh-keygen", "-lf", Path.Join(Folder, "host.pub")).Split(' ')[1];

    public HostConnection Connection => new() { Address = "127.0.0.1", Port = Port, User = Environment.UserName, PrivateKeyPath = UserKey };

    public static async Task<LocalSshServer> StartAsync(params string[] settings)
    {
        Assert.SkipUnless(File.Exists("/usr/sbin/sshd"), "openssh-server is not installed");
        var server = new LocalSshServer(Directory.CreateTempSubdirectory("rkestack-sshd-").FullName);
        if (Environment.UserName == "root")
        {
            Directory.CreateDirectory("/run/sshd");
        }

        server.MakeKey("host");
        server.MakeKey("user");
        server.Authorize("user");
        server.Port = FreePort();
        await server.ServeAsync(settings);
        return server;
    }

    public string MakeKey(string name, string type = "ed25519", string passphrase = "")
    {
        Run("ssh-keygen", "-q", "-t", type, "-N", passphrase, "-C", name, "-f", Path.Join(Folder, name));
        return Path.Join(Folder, name);
    }

    public void Authorize(string name) =>
        File.AppendAllText(Path.Join(Folder, "authorized_keys"), File.ReadAllText(Path.Join(Folder, name + ".pub")));

    public void ChangeHostKey()
    {
        File.Delete(Path.Join(Folder, "host"));
        File.Delete(Path.Join(Folder, "host.pub"));
        MakeKey("host");
    }

    /// <summary>Stops the listener and every connection, as a host that reboots does, and starts it again.</summary>
    public async Task RestartAsync(params string[] settings)
    {
        await StopAsync();
        await ServeAsync(settings);
    }

    public async Task StopAsync()
    {
        foreach (var process in _processes)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _processes.Clear();
    }

    /// <summary>Has the listener and every connection go on without a word, as behind a cut cable: nothing is closed.</summary>
    public void FallSilent()
    {
        const string StopTree = "stop() { kill -STOP $1; for child in $(cat /proc/$1/task/*/children); do stop $child; done; }; stop $0";
        _processes.ForEach(process => Run("sh", "-c", StopTree, $"{process.Id}"));
    }

    public string StartAgent(params string[] keys)
    {
        var socket = Path.Join(Folder, $"agent-{_processes.Count}.sock");
        _processes.Add(Process.Start(new ProcessStartInfo("ssh-agent", ["-D", "-a", socket]) { RedirectStandardOutput = true })!);
        SpinWait.SpinUntil(() => File.Exists(socket), TimeSpan.FromSeconds(10));
        foreach (var key in keys)
        {
            Run("env", $"SSH_AUTH_SOCK={socket}", "ssh-add", "-q", Path.Join(Folder, key));
        }

        return socket;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(Folder, recursive: true);
    }

    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program}: {error.Result}");
    }

    /// <summary>A TCP port of the loopback that nothing listens on, and that was given to no other test: it may wait long until it is used.</summary>
    public static int FreePort()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            if (_given.TryAdd(port, true))
            {
                return port;
            }
        }
    }

    private async Task ServeAsync(string[] settings)
    {
        string[] lines =
        [
            $"Port {Port}", "ListenAddress 127.0.0.1", $"HostKey {Folder}/host", $"AuthorizedKeysFile {Folder}/authorized_keys",
            "StrictModes no", "UsePAM no", "PermitRootLogin yes", $"PidFile {Folder}/pid", .. settings,
        ];
        await File.WriteAllLinesAsync(Path.Join(Folder, "config"), lines);
        _processes.Add(Process.Start(
            new ProcessStartInfo("/usr/sbin/sshd", ["-D", "-e", "-f", Path.Join(Folder, "config"), "-E", Path.Join(Folder, "log")]))!);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (true)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, Port, deadline.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20, deadline.Token);
            }
        }
    }
}
