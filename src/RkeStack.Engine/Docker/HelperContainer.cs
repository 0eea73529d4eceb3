using Docker.DotNet;
using Docker.DotNet.Models;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Engine.Docker;

/// <summary>
/// A short-lived container of ours. It is removed at the end, also after a failure or a cancellation, and bears a label by
/// which the next run removes it when this one was killed.
/// </summary>
internal sealed class HelperContainer : IAsyncDisposable
{
    private static readonly TimeSpan RemovalLimit = TimeSpan.FromSeconds(30);

    private readonly DockerEngine _engine;

    private HelperContainer(DockerEngine engine, string id, string name)
    {
        _engine = engine;
        Id = id;
        Name = name;
    }

    public string Id { get; }

    public string Name { get; }

    /// <summary>Creates the container and does not start it.</summary>
    /// <exception cref="DockerApiException">Docker refuses; the caller knows what that means.</exception>
    public static async Task<HelperContainer> CreateAsync(
        DockerEngine engine, string purpose, string image, HostConfig hostConfig, IList<string> command, CancellationToken cancellationToken)
    {
        var name = $"rkestack-{purpose}-{Guid.NewGuid():N}"[..Math.Min(48, 10 + purpose.Length + 12)];
        var parameters = new CreateContainerParameters
        {
            Name = name,
            Image = image,
            Entrypoint = [command[0]],
            Cmd = [.. command.Skip(1)],
            Labels = new Dictionary<string, string> { [DockerLabels.Helper] = purpose, [DockerLabels.Run] = DockerEngine.RunId },
            HostConfig = hostConfig,
        };

        // Its output is read, which the driver that the host's containers log with may not allow.
        hostConfig.LogConfig = new LogConfig { Type = "json-file" };

        // Not cancelled half-way, so that a container never exists without somebody to remove it.
        cancellationToken.ThrowIfCancellationRequested();
        var created = await engine.ChangeAsync(
            $"create helper container {name}", (c, t) => c.Containers.CreateContainerAsync(parameters, t), CancellationToken.None);
        return new HelperContainer(engine, created.ID, name);
    }

    /// <summary>Removes what killed runs left on the host.</summary>
    public static async Task RemoveLeftoversAsync(DockerEngine engine, CancellationToken cancellationToken)
    {
        var filter = new Dictionary<string, IDictionary<string, bool>> { ["label"] = new Dictionary<string, bool> { [DockerLabels.Helper] = true } };
        var found = await engine.ReadAsync(
            "list containers", (c, t) => c.Containers.ListContainersAsync(new() { All = true, Filters = filter }, t), cancellationToken);
        foreach (var left in found.Where(c => c.Labels.TryGetValue(DockerLabels.Run, out var run) && run != DockerEngine.RunId))
        {
            await ContainerRemoval.RemoveAsync(engine, left.ID, cancellationToken);
        }
    }

    /// <summary>Starts the container, and waits for its end.</summary>
    /// <returns>Exit code, standard output, standard error.</returns>
    public async Task<(long ExitCode, string Output, string Error)> RunAsync(CancellationToken cancellationToken)
    {
        await _engine.ChangeAsync(
            $"start helper container {Name}", (c, t) => c.Containers.StartContainerAsync(Id, new(), t), cancellationToken);
        ContainerWaitResponse? ended = null;
        await _engine.LongAsync(
            $"run helper container {Name}", async (c, t) => ended = await c.Containers.WaitContainerAsync(Id, t), cancellationToken);
        var (output, error) = await _engine.ReadAsync(
            "read a log",
            async (c, t) =>
            {
                using var log = await c.Containers.GetContainerLogsAsync(Id, new() { ShowStdout = true, ShowStderr = true }, t);
                return await log.ReadOutputToEndAsync(t);
            },
            cancellationToken);
        return (ended!.StatusCode, output, error);
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(RemovalLimit, _engine.TimeProvider);
        try
        {
            await ContainerRemoval.RemoveAsync(_engine, Id, limit.Token);
        }
        catch (Exception e) when (e is DiagnosticException or DockerApiException or OperationCanceledException)
        {
            // The work itself is done or has its own error; the label lets the next run remove the container.
            DockerLog.HelperStays(_engine.Logger, _engine.Host, Name, e.Message);
        }
    }
}
