using System.Text.Json.Nodes;

namespace RkeStack.EndToEnd.Tests.Cli;

/// <summary>
/// One user's Pulumi project with the real CLI: a folder of its own with a <c>runtime: yaml</c> program, a file backend
/// and a Pulumi home, and our plugin on PATH. All of it is removed at the end; clusters are the test's to destroy.
/// </summary>
public sealed class PulumiProject : IAsyncDisposable
{
    private readonly string _root;
    private readonly string _cli;
    private readonly Dictionary<string, string> _environment;

    private PulumiProject(string root, string cli, string plugin)
    {
        (_root, _cli) = (root, cli);
        _environment = new Dictionary<string, string>
        {
            ["PATH"] = $"{plugin}:{cli}:{Environment.GetEnvironmentVariable("PATH")}",
            ["PULUMI_BACKEND_URL"] = $"file://{Directory.CreateDirectory(Path.Combine(root, "backend")).FullName}",
            ["PULUMI_HOME"] = Directory.CreateDirectory(Path.Combine(root, "home")).FullName,
            ["PULUMI_CONFIG_PASSPHRASE"] = "correct horse battery staple",
            ["PULUMI_SKIP_UPDATE_CHECK"] = "true",
            ["PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION"] = "true",
            ["PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS"] = "true",
        };
    }

    /// <summary>The folder with Pulumi.yaml.</summary>
    public string Folder => Path.Combine(_root, "program");

    /// <summary>Where the plugin that the tests use was built; RKESTACK_PLUGIN names another, such as a published one.</summary>
    public static string PluginFolder =>
        Environment.GetEnvironmentVariable("RKESTACK_PLUGIN") is { Length: > 0 } folder ? folder : AppContext.BaseDirectory;

    /// <summary>Sets a variable of the environment that <c>pulumi</c> runs in.</summary>
    public void SetVariable(string name, string value) => _environment[name] = value;

    /// <summary>Makes the project with stack <c>dev</c>; the test is skipped, with the reason, where there is no CLI.</summary>
    public static async Task<PulumiProject> CreateAsync(string program, CancellationToken cancellationToken, string? plugin = null)
    {
        var root = Directory.CreateTempSubdirectory("rkestack-e2e-").FullName;
        var project = new PulumiProject(root, await Kit.PulumiOrSkipAsync(), plugin ?? PluginFolder);
        Directory.CreateDirectory(project.Folder);
        project.Write("Pulumi.yaml", program);
        (await project.RunAsync(cancellationToken, "stack", "init", "dev")).EnsureSuccess();
        return project;
    }

    /// <summary>Writes a file into the project's folder, such as a new version of Pulumi.yaml or cluster.yml.</summary>
    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    /// <summary>Runs <c>pulumi</c> with these arguments.</summary>
    public Task<CommandResult> RunAsync(CancellationToken cancellationToken, params string[] arguments) =>
        Command.RunAsync(Path.Combine(_cli, "pulumi"), Arguments(arguments), cancellationToken, Folder, _environment);

    /// <summary>Starts <c>pulumi</c> for a test that interrupts it.</summary>
    public Command Start(params string[] arguments) =>
        Command.Start(Path.Combine(_cli, "pulumi"), Arguments(arguments), Folder, _environment);

    /// <summary><c>pulumi up</c> without questions.</summary>
    public Task<CommandResult> UpAsync(CancellationToken cancellationToken, params string[] more) =>
        RunAsync(cancellationToken, ["up", "--yes", "--skip-preview", "--stack", "dev", .. more]);

    /// <summary><c>pulumi preview --diff</c>.</summary>
    public Task<CommandResult> PreviewAsync(CancellationToken cancellationToken, params string[] more) =>
        RunAsync(cancellationToken, ["preview", "--diff", "--stack", "dev", .. more]);

    /// <summary><c>pulumi destroy</c> without questions.</summary>
    public Task<CommandResult> DestroyAsync(CancellationToken cancellationToken, params string[] more) =>
        RunAsync(cancellationToken, ["destroy", "--yes", "--skip-preview", "--stack", "dev", .. more]);

    /// <summary>The stack's outputs, secrets in clear.</summary>
    public async Task<JsonObject> OutputsAsync(CancellationToken cancellationToken) =>
        JsonNode.Parse((await RunAsync(cancellationToken, "stack", "output", "--json", "--show-secrets", "--stack", "dev")).EnsureSuccess().Output)!.AsObject();

    /// <summary>The stack's state as it is stored, secrets encrypted.</summary>
    public async Task<JsonObject> StateAsync(CancellationToken cancellationToken, bool showSecrets = false) =>
        JsonNode.Parse((await RunAsync(cancellationToken, ["stack", "export", "--stack", "dev", .. showSecrets ? ["--show-secrets"] : Array.Empty<string>()])).EnsureSuccess().Output)!.AsObject();

    /// <summary>Removes the folder.</summary>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string[] Arguments(string[] arguments) =>
        arguments is ["stack", "output" or "export", ..] ? arguments : [.. arguments, "--non-interactive", "--color", "never"];
}
