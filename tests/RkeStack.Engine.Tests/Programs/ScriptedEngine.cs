using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using RkeStack.Engine.Hosts;
using RkeStack.Engine.Tests.Ssh;
using Xunit;

namespace RkeStack.Engine.Tests.Programs;

/// <summary>
/// A real SSH server whose <c>docker</c> command leads to an engine that answers as a test says: for what Docker does only where a disk
/// fills up under it, a registry counts, or a program hangs.
/// </summary>
public sealed partial class ScriptedEngine : IAsyncDisposable
{
    private const string Info =
        """{"ServerVersion":"20.10.24","OSType":"linux","OperatingSystem":"Debian","Architecture":"x86_64","DockerRootDir":"/"}""";

    private readonly HttpListener listener = new();
    private readonly CancellationTokenSource end = new();
    private readonly List<(string Request, int Status, byte[] Body)> answers = [];
    private readonly HostSessions sessions = new(TimeProvider.System);
    private Func<string, string, (int Status, string Body)?>? script;
    private Task serving = Task.CompletedTask;

    private ScriptedEngine(LocalSshServer server) => Server = server;

    public LocalSshServer Server { get; }

    /// <summary>The session of the host.</summary>
    public HostSession Session { get; private set; } = null!;

    /// <summary>Done once a request has come that gets no answer.</summary>
    public TaskCompletionSource Hangs { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was asked, in order, such as <c>POST /containers/create</c>: without version and query.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Starts it.</summary>
    /// <param name="program">What the docker command does instead of leading to the engine; null leads there.</param>
    /// <param name="settings">Lines of the SSH server's configuration.</param>
    public static async Task<ScriptedEngine> StartAsync(string? program = null, params string[] settings)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "bash, which connects the command to the engine, is not installed");
        var docker = new ScriptedEngine(await LocalSshServer.StartAsync());
        var port = LocalSshServer.FreePort();
        docker.listener.Prefixes.Add($"http://*:{port}/");
        docker.listener.Start();
        docker.serving = docker.ServeAsync();
        docker.Program("docker", program ?? $"exec 3<>/dev/tcp/127.0.0.1/{port}; cat <&3 & cat >&3; kill $!");
        await docker.Server.RestartAsync([$"SetEnv PATH={docker.Server.Folder}/bin:/usr/bin:/bin", .. settings]);
        docker.Session = await docker.sessions.GetAsync(docker.Server.Connection, TestContext.Current.CancellationToken);
        return docker.Answer("GET /info", Info);
    }

    /// <summary>Starts it with an engine that does what it is not told to answer: with nothing.</summary>
    /// <param name="answer">By method and path, and the body, the answer; null for the usual one.</param>
    public static async Task<ScriptedEngine> StartAsync(Func<string, string, (int Status, string Body)?> answer)
    {
        var docker = await StartAsync();
        docker.script = answer;
        return docker;
    }

    /// <summary>Puts a program before all others that the SSH user runs.</summary>
    public void Program(string name, string script)
    {
        var path = Path.Join(Directory.CreateDirectory(Path.Join(Server.Folder, "bin")).FullName, name);
        File.WriteAllText(path, $"#!/bin/bash\n{script}\n");
        LocalSshServer.Run("chmod", "700", path);
    }

    /// <summary>Answers requests that begin so; of several answers the last counts, and status 0 is none at all.</summary>
    public ScriptedEngine Answer(string request, string body = "", int status = 200) => Answer(request, Encoding.UTF8.GetBytes(body), status);

    /// <inheritdoc cref="Answer(string, string, int)"/>
    public ScriptedEngine Answer(string request, byte[] body, int status = 200)
    {
        lock (answers)
        {
            answers.Add((request, status, body));
        }

        return this;
    }

    /// <summary>Has the engine refuse requests that begin so.</summary>
    public ScriptedEngine Refuse(string request, int status, string message) => Answer(request, $$"""{"message":"{{message}}"}""", status);

    /// <summary>Has helper containers be made, run, and end with an exit code and lines on an output.</summary>
    public ScriptedEngine RunHelpers(int exitCode, string output, string error)
    {
        byte[] log = [.. Frame(1, output), .. Frame(2, error)];
        return Answer("POST /containers/create", """{"Id":"helper"}""", 201)
            .Answer("POST /containers/helper/start", status: 204)
            .Answer("POST /containers/helper/wait", $$"""{"StatusCode":{{exitCode}}}""")
            .Answer("GET /containers/helper/json", """{"Id":"helper","Config":{"Tty":false}}""")
            .Answer("GET /containers/helper/logs", log)
            .Answer("DELETE /containers/helper", status: 204);
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await sessions.DisposeAsync();
        listener.Close();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Server.DisposeAsync();
        end.Dispose();
    }

    private static byte[] Frame(byte stream, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [stream, 0, 0, 0, 0, 0, (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
    }

    private async Task ServeAsync()
    {
        while (!end.IsCancellationRequested)
        {
            var context = await listener.GetContextAsync().WaitAsync(end.Token);
            _ = RespondAsync(context);
        }
    }

    private async Task RespondAsync(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream);
        var body = await reader.ReadToEndAsync(end.Token);
        var asked = $"{context.Request.HttpMethod} {Version().Replace(context.Request.Url!.AbsolutePath, "")}";
        Asked.Enqueue(asked);
        var answer = AnswerTo(asked, body);
        if (answer.Status == 0)
        {
            Hangs.TrySetResult();
            return;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        context.Response.Headers["X-Docker-Container-Path-Stat"] = Convert.ToBase64String("""{"name":"x","size":1,"mode":420}"""u8.ToArray());
        if (answer.Body.Length > 0)
        {
            await context.Response.OutputStream.WriteAsync(answer.Body, end.Token);
        }

        context.Response.Close();
    }

    private (int Status, byte[] Body) AnswerTo(string asked, string body)
    {
        lock (answers)
        {
            var last = answers.FindLastIndex(given => asked.StartsWith(given.Request, StringComparison.Ordinal));
            return script is not null ? Scripted(script(asked, body) ?? (asked.StartsWith("GET", StringComparison.Ordinal) ? (200, "{}") : (204, "")))
                : last < 0 ? Scripted((404, """{"message":"no such thing"}"""))
                : (answers[last].Status, answers[last].Body);
        }
    }

    private static (int Status, byte[] Body) Scripted((int Status, string Body) answer) => (answer.Status, Encoding.UTF8.GetBytes(answer.Body));

    [GeneratedRegex("^/v[0-9.]+(?=/)")]
    private static partial Regex Version();
}
