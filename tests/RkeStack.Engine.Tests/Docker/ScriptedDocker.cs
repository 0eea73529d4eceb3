using System.Collections.Concurrent;
using System.Net;
using System.Text;
using RkeStack.Engine.Hosts;
using RkeStack.Engine.Tests.Ssh;

namespace RkeStack.Engine.Tests.Docker;

/// <summary>
/// A Docker engine that answers as a test says, at the end of a real SSH connection: for faults into which a real engine is not brought.
/// What it is not told to answer it does: with nothing.
/// </summary>
public sealed class ScriptedDocker : IAsyncDisposable
{
    // What the real command does: standard input and output are the engine's.
    private const string DialStdio = "#!/bin/bash\nexec 3<>/dev/tcp/127.0.0.1/{0}\ncat <&3 &\nexec cat >&3\n";

    private readonly HttpListener listener = new();
    private readonly HostSessions sessions = new(TimeProvider.System);
    private readonly Func<string, string, (int Status, string Body)?> answer;
    private readonly string folder;
    private readonly LocalSshServer ssh;
    private readonly Task serving;

    private ScriptedDocker(int port, Func<string, string, (int Status, string Body)?> answer, string folder, LocalSshServer ssh)
    {
        (this.answer, this.folder, this.ssh) = (answer, folder, ssh);
        listener.Prefixes.Add($"http://*:{port}/");
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>What was asked, in order: method and path, without the version and the query.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The session of the host.</summary>
    public HostSession Session { get; private set; } = null!;

    /// <summary>Starts it.</summary>
    /// <param name="answer">By method and path, and the body, the answer; null for the usual one.</param>
    public static async Task<ScriptedDocker> StartAsync(Func<string, string, (int Status, string Body)?> answer)
    {
        var port = LocalSshServer.FreePort();
        var folder = Directory.CreateTempSubdirectory("rkestack-docker-").FullName;
        var command = Path.Join(folder, "docker");
        await File.WriteAllTextAsync(command, DialStdio.Replace("{0}", $"{port}", StringComparison.Ordinal));
        LocalSshServer.Run("chmod", "+x", command);
        var docker = new ScriptedDocker(port, answer, folder, await LocalSshServer.StartAsync($"SetEnv PATH={folder}:/usr/bin:/bin"));
        docker.Session = await docker.sessions.GetAsync(docker.ssh.Connection, CancellationToken.None);
        return docker;
    }

    public async ValueTask DisposeAsync()
    {
        await sessions.DisposeAsync();
        await ssh.DisposeAsync();
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        listener.Close();
        Directory.Delete(folder, recursive: true);
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            var context = await listener.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream);
            var body = await reader.ReadToEndAsync();
            var path = context.Request.Url!.AbsolutePath;
            var request = $"{context.Request.HttpMethod} {(path.StartsWith("/v1", StringComparison.Ordinal) ? path[path.IndexOf('/', 1)..] : path)}";
            Asked.Enqueue(request);
            var (status, text) = answer(request, body) ?? (context.Request.HttpMethod == "GET" ? (200, "{}") : (204, ""));
            context.Response.StatusCode = status;
            if (context.Request.HttpMethod == "HEAD")
            {
                context.Response.Headers["X-Docker-Container-Path-Stat"] = Convert.ToBase64String("""{"name":"there"}"""u8);
            }

            if (text.Length > 0)
            {
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));
            }

            context.Response.Close();
        }
    }
}
