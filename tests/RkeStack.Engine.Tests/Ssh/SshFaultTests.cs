using System.Net;
using System.Net.Sockets;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Ssh;
using Xunit;

namespace RkeStack.Engine.Tests.Ssh;

public sealed class SshFaultTests : IAsyncLifetime
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
    public Task A_name_that_does_not_resolve() => FaultAsync("RKE1001", _server.Connection with { Address = "no-such-host.invalid" });

    [Fact]
    public Task A_closed_port() => FaultAsync("RKE1002", _server.Connection with { Port = LocalSshServer.FreePort() });

    [Fact]
    public async Task A_port_that_answers_with_something_else_than_SSH()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(async () => (await listener.AcceptSocketAsync(Cancel)).Close(), Cancel);
        await FaultAsync("RKE1005", _server.Connection with { Port = ((IPEndPoint)listener.LocalEndpoint).Port });
        await serving;
    }

    [Fact]
    public async Task A_server_without_a_common_algorithm()
    {
        await _server.RestartAsync("Ciphers aes256-gcm@openssh.com", "KexAlgorithms diffie-hellman-group18-sha512", "MACs umac-64@openssh.com", "HostKeyAlgorithms sk-ssh-ed25519@openssh.com");
        await FaultAsync("RKE1006", _server.Connection);
    }

    [Fact]
    public Task A_malformed_host_key() => FaultAsync("RKE1011", _server.Connection with { HostKey = "AAAA" });

    [Fact]
    public async Task A_key_that_the_host_does_not_know_names_the_key_and_the_methods()
    {
        var stranger = _server.MakeKey("stranger");
        var fault = await FaultAsync("RKE1020", _server.Connection with { PrivateKeyPath = stranger });
        Assert.Contains(stranger, fault.Message, StringComparison.Ordinal);
        Assert.Contains(LocalSshServer.Run("ssh-keygen", "-lf", stranger).Split(' ')[1], fault.Message, StringComparison.Ordinal);
        Assert.Contains("publickey", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_that_the_host_does_not_know()
    {
        var fault = await FaultAsync("RKE1020", _server.Connection with { User = "nobody-here" });
        Assert.Contains("\"nobody-here\"", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_key_file_that_is_not_there() => FaultAsync("RKE1021", _server.Connection with { PrivateKeyPath = "~/.ssh/no-such-key" });

    [Fact]
    public async Task The_public_half_given_as_the_key()
    {
        var fault = await FaultAsync("RKE1022", _server.Connection with { PrivateKeyPath = _server.UserKey + ".pub" });
        Assert.Contains("public half", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ed25519")]
    [InlineData("rsa")]
    [InlineData("ecdsa")]
    public async Task Passphrases_missing_wrong_and_right(string type)
    {
        var key = _server.MakeKey("locked", type, "secret words");
        _server.Authorize("locked");
        var connection = _server.Connection with { PrivateKeyPath = key };
        await FaultAsync("RKE1023", connection);
        var wrong = await FaultAsync("RKE1024", connection with { PrivateKeyPassphrase = "other words" });
        Assert.DoesNotContain("other words", wrong.ToString(), StringComparison.Ordinal);
        await _pool.GetAsync(connection with { PrivateKeyPassphrase = "secret words" }, Cancel);
    }

    [Fact]
    public async Task A_passphrase_on_an_old_PEM_key()
    {
        var key = _server.MakeKey("pem", "rsa");
        _server.Authorize("pem");
        LocalSshServer.Run("ssh-keygen", "-q", "-p", "-m", "PEM", "-P", "", "-N", "secret words", "-f", key);
        var connection = _server.Connection with { PrivateKeyPath = key };
        await FaultAsync("RKE1023", connection);
        await FaultAsync("RKE1024", connection with { PrivateKeyPassphrase = "other words" });
        await _pool.GetAsync(connection with { PrivateKeyPassphrase = "secret words" }, Cancel);
    }

    [Fact]
    public Task Neither_key_nor_agent() => FaultAsync("RKE1028", _server.Connection with { PrivateKeyPath = null });

    [Fact]
    public Task An_agent_that_is_not_there() =>
        FaultAsync("RKE1025", _server.Connection with { UseAgent = true, AgentSocketPath = "/nowhere/agent.sock", PrivateKeyPath = null });

    [Fact]
    public Task An_agent_without_keys() =>
        FaultAsync("RKE1026", _server.Connection with { UseAgent = true, AgentSocketPath = _server.StartAgent(), PrivateKeyPath = null });

    [Fact]
    public Task A_certificate_that_is_not_one() => FaultAsync("RKE1027", _server.Connection with { Certificate = "not a certificate" });

    [Fact]
    public async Task A_bastions_fault_is_named_as_the_bastions()
    {
        var bastion = _server.Connection with { Port = LocalSshServer.FreePort() };
        var fault = await FaultAsync("RKE1002", _server.Connection with { Address = "10.255.255.1", Bastion = bastion });
        Assert.Contains("the bastion 127.0.0.1 cannot be used", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_host_that_the_bastion_cannot_reach() =>
        FaultAsync("RKE1031", _server.Connection with { Address = "127.0.0.1", Port = LocalSshServer.FreePort(), Bastion = _server.Connection });

    [Fact]
    public async Task A_server_that_opens_no_session_for_a_command()
    {
        await _server.RestartAsync("MaxSessions 0");
        var connection = await _pool.GetAsync(_server.Connection, Cancel);
        Is("RKE1032", "the SSH server refuses to run a command", await Assert.ThrowsAsync<DiagnosticException>(() => connection.RunAsync("true", Cancel)));
    }

    [Fact]
    public async Task A_connection_that_every_command_cuts()
    {
        var connection = await _pool.GetAsync(_server.Connection, Cancel);
        Is("RKE1033", "the SSH connection was lost", await Assert.ThrowsAsync<DiagnosticException>(() => connection.RunAsync("kill -9 $PPID; sleep 60", Cancel)));
        Assert.Equal(2, _pool.Opened);
    }

    [Fact]
    public async Task An_attempt_is_given_up_at_once_when_cancelled()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var stop = new CancellationTokenSource();
        var attempt = _pool.GetAsync(_server.Connection with { Port = ((IPEndPoint)silent.LocalEndpoint).Port }, stop.Token);
        using var accepted = await silent.AcceptSocketAsync(Cancel);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => attempt);
    }

    private async Task<DiagnosticException> FaultAsync(string code, HostConnection host)
    {
        var fault = await Assert.ThrowsAsync<DiagnosticException>(() => _pool.GetAsync(host, Cancel));
        Assert.Equal(code, fault.Diagnostics[0].Code);
        Assert.Equal(host.Address, fault.Diagnostics[0].Path);
        Assert.NotEmpty(fault.Diagnostics[0].Fix);
        return fault;
    }

    private static void Is(string code, string words, DiagnosticException fault)
    {
        var only = Assert.Single(fault.Diagnostics);
        Assert.Equal((code, "127.0.0.1"), (only.Code, only.Path));
        Assert.StartsWith(words, only.Message, StringComparison.Ordinal);
        Assert.NotEmpty(only.Fix);
    }
}
