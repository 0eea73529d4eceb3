using System.Globalization;
using System.Text.Json;

namespace RkeStack.Labs;

/// <summary>
/// Hosts with SSH and Docker, made on this machine by <c>tests/lab/lab</c> and taken away by <see cref="DisposeAsync"/>. Labs of
/// different processes share nothing but the engine that runs them and the read-only layers of their images.
/// </summary>
/// <remarks>
/// When the process ends without disposing, its labs are removed on the way out; when it is killed, by the next lab that anybody
/// starts on this machine.
/// </remarks>
public sealed class Lab : IAsyncDisposable
{
    private readonly LabInfo _info;
    private int _disposed;

    private Lab(LabInfo info) => _info = info;

    /// <summary>The lab's name, unlike that of any other lab.</summary>
    public string Name => _info.Name;

    /// <summary>The user to log in as: a member of the group <c>docker</c>, no administrator.</summary>
    public string User => _info.User;

    /// <summary>The path of the private key that every host accepts.</summary>
    public string KeyPath => _info.KeyPath;

    /// <summary>The path of an OpenSSH <c>known_hosts</c> file with every host's keys.</summary>
    public string KnownHostsPath => _info.KnownHosts;

    /// <summary>The path of a <c>cluster.yml</c> for these hosts, with the flags Kubernetes needs on them.</summary>
    public string ClusterYmlPath => _info.ClusterYml;

    /// <summary>The lab's network, as <c>10.200.S.0/24</c>.</summary>
    public string Subnet => _info.Subnet;

    /// <summary>Keys and certificates for the other ways to log in.</summary>
    public LabCredentials Credentials => _info.Credentials;

    /// <summary>The host through which the others are reached; null when they are reached directly.</summary>
    public LabHost? Bastion => _info.Bastion;

    /// <summary>The hosts, in the order of their addresses.</summary>
    public IReadOnlyList<LabHost> Hosts => _info.Hosts;

    /// <summary>Makes hosts and waits until SSH and Docker answer on each: some seconds, minutes for the first ever on a machine.</summary>
    /// <exception cref="LabException">They could not be made; nothing of them is left.</exception>
    public static async Task<Lab> StartAsync(int hosts, LabOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= LabOptions.Default;
        var name = "t" + Guid.NewGuid().ToString("N")[..10];
        string[] arguments =
        [
            "up", hosts.ToString(CultureInfo.InvariantCulture),
            "--name", name,
            "--owner", Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
            .. options.BehindBastion ? ["--behind-bastion"] : Array.Empty<string>(),
            .. options.Hosts.ToArguments(),
        ];
        LabsOfThisProcess.Add(name);
        try
        {
            await LabProgram.RunOrThrowAsync(arguments, cancellationToken).ConfigureAwait(false);
            var info = await LabProgram.RunOrThrowAsync(["info", name], cancellationToken).ConfigureAwait(false);
            return new Lab(JsonSerializer.Deserialize(info, LabJson.Default.LabInfo)!);
        }
        catch
        {
            await LabProgram.RunAsync(["down", name], input: null, CancellationToken.None).ConfigureAwait(false);
            LabsOfThisProcess.Remove(name);
            throw;
        }
    }

    /// <summary>Runs a program as root in a host, not through a shell.</summary>
    /// <returns>Its exit code and what it printed: a failure of the program is not an exception.</returns>
    public Task<LabResult> ExecAsync(LabHost host, IEnumerable<string> command, string? input = null, CancellationToken cancellationToken = default) =>
        LabProgram.RunAsync(["exec", NameOf(host), .. command], input, cancellationToken);

    /// <summary>Runs a line of shell as root in a host.</summary>
    public Task<LabResult> ShellAsync(LabHost host, string line, CancellationToken cancellationToken = default) =>
        ExecAsync(host, ["bash", "-c", line], input: null, cancellationToken);

    /// <summary>Makes a host anew: same name, address and host keys, nothing else of before.</summary>
    public Task ResetAsync(LabHost host, LabHostOptions? options = null, CancellationToken cancellationToken = default) =>
        DoAsync("reset", host, (options ?? LabHostOptions.Ordinary).ToArguments(), cancellationToken);

    /// <summary>Powers a host off as if unplugged: no process gets a word in, the disk stays.</summary>
    public Task PowerOffAsync(LabHost host, CancellationToken cancellationToken = default) => DoAsync("stop", host, [], cancellationToken);

    /// <summary>Powers a host on and waits until it answers.</summary>
    public Task PowerOnAsync(LabHost host, CancellationToken cancellationToken = default) => DoAsync("start", host, [], cancellationToken);

    /// <summary>Freezes every process of a host: its kernel still takes connections, nobody answers on them.</summary>
    public Task FreezeAsync(LabHost host, CancellationToken cancellationToken = default) => DoAsync("pause", host, [], cancellationToken);

    /// <summary>Lets a frozen host go on.</summary>
    public Task ThawAsync(LabHost host, CancellationToken cancellationToken = default) => DoAsync("resume", host, [], cancellationToken);

    /// <summary>Pulls a host's network plug: packets vanish without an answer.</summary>
    public Task CutAsync(LabHost host, CancellationToken cancellationToken = default) => DoAsync("cut", host, [], cancellationToken);

    /// <summary>Plugs a host's network in again.</summary>
    public Task MendAsync(LabHost host, CancellationToken cancellationToken = default) => DoAsync("mend", host, [], cancellationToken);

    /// <summary>Starts an SSH agent that holds the lab's key.</summary>
    /// <returns>The path of its socket, for <c>SSH_AUTH_SOCK</c>. The agent ends with the lab.</returns>
    public async Task<string> StartAgentAsync(CancellationToken cancellationToken = default) =>
        (await LabProgram.RunOrThrowAsync(["agent", Name], cancellationToken).ConfigureAwait(false)).Trim();

    /// <summary>Starts a private registry in the lab's network, with images of the first host in it.</summary>
    /// <param name="images">Names of images as they are on the host, for example <c>rancher/mirrored-pause:3.7</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<LabRegistry> StartRegistryAsync(IEnumerable<string> images, CancellationToken cancellationToken = default)
    {
        var json = await LabProgram.RunOrThrowAsync(["registry", Name, .. images], cancellationToken).ConfigureAwait(false);
        return JsonSerializer.Deserialize(json, LabJson.Default.LabRegistry)!;
    }

    /// <summary>Takes the hosts, their network and their files away. Later calls do nothing.</summary>
    /// <exception cref="LabException">Something could not be removed.</exception>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            await LabProgram.RunOrThrowAsync(["down", Name], CancellationToken.None).ConfigureAwait(false);
            LabsOfThisProcess.Remove(Name);
        }
    }

    private Task<string> DoAsync(string command, LabHost host, IEnumerable<string> options, CancellationToken cancellationToken) =>
        LabProgram.RunOrThrowAsync([command, NameOf(host), .. options], cancellationToken);

    /// <summary>The host's name, when it is one of this lab: a mix-up would hit another test's host.</summary>
    private string NameOf(LabHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return Hosts.Append(Bastion).Any(own => own?.Name == host.Name)
            ? host.Name
            : throw new ArgumentException($"{host.Name} is not a host of the lab {Name}", nameof(host));
    }
}
