using System.Net;
using System.Net.Sockets;
using System.Text;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Ssh;
using Xunit;

namespace RkeStack.Engine.Tests.Ssh;

public sealed class SshConnectionTests : IAsyncLifetime
{
    private readonly HostConnectionPool _pool = new(TimeProvider.System);
    private LocalSshServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await LocalSshServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _pool.DisposeAsync();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_command_gives_its_exit_code_and_both_outputs()
    {
        var connection = await _pool.GetAsync(_server.Connection, Cancel);
        var result = await connection.RunAsync("echo out; echo err >&2; exit 3", Cancel);
        Assert.Equal(new SshCommandResult(3, "out\n", "err\n"), result);
    }

    [Fact]
    public async Task All_users_of_a_host_share_one_connection()
    {
        var users = Enumerable.Range(0, 20).Select(async i =>
        {
            var connection = await _pool.GetAsync(_server.Connection with { HostKey = i % 2 == 0 ? null : _server.HostKey }, Cancel);
            return (await connection.RunAsync($"echo {i}", Cancel)).Output.Trim();
        });
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i}"), await Task.WhenAll(users));
        Assert.Equal(1, _pool.Opened);
    }

    [Fact]
    public async Task The_host_key_is_learned_in_the_form_that_is_accepted_as_a_pin()
    {
        var connection = await _pool.GetAsync(_server.Connection, Cancel);
        Assert.Equal(_server.HostKey, connection.HostKey);
        await using var second = new HostConnectionPool(TimeProvider.System);
        await second.GetAsync(_server.Connection with { HostKey = connection.HostKey }, Cancel);
        await using var third = new HostConnectionPool(TimeProvider.System);
        await third.GetAsync(_server.Connection with { HostKey = _server.HostFingerprint }, Cancel);
    }

    [Fact]
    public async Task A_changed_host_key_is_refused_and_both_fingerprints_are_named()
    {
        var before = (_server.HostKey, Fingerprint: _server.HostFingerprint);
        _server.ChangeHostKey();
        await _server.RestartAsync();
        var fault = await FaultAsync("RKE1010", _server.Connection with { HostKey = before.HostKey });
        Assert.Contains(before.Fingerprint, fault.Message, StringComparison.Ordinal);
        Assert.Contains(_server.HostFingerprint, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pin_that_differs_from_the_shared_connections_key_is_refused()
    {
        await _pool.GetAsync(_server.Connection, Cancel);
        await FaultAsync("RKE1010", _server.Connection with { HostKey = "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" });
    }

    [Fact]
    public async Task The_pinned_key_type_is_asked_for_where_a_host_has_several()
    {
        var rsa = _server.MakeKey("host_rsa", "rsa");
        await _server.RestartAsync($"HostKey {rsa}");
        var pin = string.Join(' ', (await File.ReadAllTextAsync(rsa + ".pub", Cancel)).Split(' ').Take(2));
        var connection = await _pool.GetAsync(_server.Connection with { HostKey = pin }, Cancel);
        Assert.Equal(pin, connection.HostKey);
    }

    [Fact]
    public async Task A_cut_connection_is_made_again_to_the_same_host_key()
    {
        var connection = await _pool.GetAsync(_server.Connection, Cancel);
        await _server.RestartAsync();
        Assert.Equal("again\n", (await connection.RunAsync("echo again", Cancel)).Output);
        Assert.Equal(2, _pool.Opened);

        _server.ChangeHostKey();
        await _server.RestartAsync();
        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => connection.RunAsync("true", Cancel));
        Assert.Equal("RKE1010", fault.Diagnostics[0].Code);
    }

    [Fact]
    public async Task A_forwarded_stream_carries_bytes_both_ways_and_other_processes_are_turned_away()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var connection = await _pool.GetAsync(_server.Connection, Cancel);
        await using var stream = await connection.ConnectAsync("127.0.0.1", port, Cancel);
        using var accepted = await listener.AcceptTcpClientAsync(Cancel);
        await stream.WriteAsync("ping"u8.ToArray(), Cancel);
        var buffer = new byte[4];
        await accepted.GetStream().ReadExactlyAsync(buffer, Cancel);
        await accepted.GetStream().WriteAsync(buffer, Cancel);
        await stream.ReadExactlyAsync(buffer, Cancel);
        Assert.Equal("ping", Encoding.ASCII.GetString(buffer));
    }

    [Fact]
    public async Task Of_connections_that_are_forwarded_at_the_same_time_each_is_answered_while_the_others_stay_open()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var stop = new CancellationTokenSource();
        var serving = GreetAsync(listener, stop.Token);
        var connection = await _pool.GetAsync(_server.Connection, Cancel);

        for (var round = 0; round < 10; round++)
        {
            var open = await Task.WhenAll(Enumerable.Range(0, 16).Select(async _ =>
            {
                var stream = await connection.ConnectAsync("127.0.0.1", port, Cancel);
                await stream.ReadExactlyAsync(new byte[1], Cancel).AsTask().WaitAsync(TimeSpan.FromSeconds(20), Cancel);
                return stream;
            }));
            Assert.All(open, stream => stream.Dispose());
        }

        await stop.CancelAsync();
        await serving;
    }

    [Fact]
    public async Task A_forwarded_stream_to_a_closed_port_is_an_error_and_not_an_empty_answer()
    {
        var connection = await _pool.GetAsync(_server.Connection, Cancel);
        await using var stream = await connection.ConnectAsync("127.0.0.1", LocalSshServer.FreePort(), Cancel);
        var error = await Assert.ThrowsAsync<IOException>(async () => await stream.ReadExactlyAsync(new byte[1], Cancel));
        Assert.Contains("nothing answers at 127.0.0.1:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_commands_than_the_server_allows_at_once_wait_for_each_other()
    {
        var connection = await _pool.GetAsync(_server.Connection, Cancel);
        var commands = Enumerable.Range(0, 30).Select(i => connection.RunAsync($"sleep 0.05; echo {i}", Cancel));
        Assert.All(await Task.WhenAll(commands), r => Assert.Equal(0, r.ExitCode));
    }

    [Fact]
    public async Task A_cancelled_command_returns_at_once_and_frees_its_place()
    {
        var connection = await _pool.GetAsync(_server.Connection, Cancel);
        for (var i = 0; i < 12; i++)
        {
            using var stop = new CancellationTokenSource();
            var running = connection.RunAsync("sleep 30", stop.Token);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        }

        Assert.Equal(0, (await connection.RunAsync("true", Cancel)).ExitCode);
    }

    private static async Task GreetAsync(TcpListener listener, CancellationToken cancellationToken)
    {
        var accepted = new List<Socket>();
        try
        {
            while (true)
            {
                var socket = await listener.AcceptSocketAsync(cancellationToken);
                accepted.Add(socket);
                await socket.SendAsync("!"u8.ToArray(), cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            accepted.ForEach(socket => socket.Dispose());
        }
    }

    private async Task<DiagnosticException> FaultAsync(string code, Cluster.Plans.HostConnection host)
    {
        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => _pool.GetAsync(host, Cancel));
        Assert.Equal(code, fault.Diagnostics[0].Code);
        Assert.Equal(host.Address, fault.Diagnostics[0].Path);
        return fault;
    }
}
