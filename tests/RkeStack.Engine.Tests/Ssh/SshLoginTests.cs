using RkeStack.Engine.Ssh;
using Xunit;

namespace RkeStack.Engine.Tests.Ssh;

public sealed class SshLoginTests : IAsyncLifetime
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

    [Theory]
    [InlineData("ed25519")]
    [InlineData("rsa")]
    [InlineData("ecdsa")]
    public async Task A_key_of_the_agent(string type)
    {
        _server.MakeKey("other");
        _server.MakeKey("agents", type);
        _server.Authorize("agents");
        var socket = _server.StartAgent("other", "agents");
        await _pool.GetAsync(_server.Connection with { PrivateKeyPath = null, UseAgent = true, AgentSocketPath = socket }, Cancel);
    }

    [Fact]
    public async Task The_key_file_serves_where_the_agent_has_none_that_fits()
    {
        _server.MakeKey("other");
        var socket = _server.StartAgent("other");
        await _pool.GetAsync(_server.Connection with { UseAgent = true, AgentSocketPath = socket }, Cancel);
    }

    [Fact]
    public async Task An_inline_key_wins_over_the_file()
    {
        var text = await File.ReadAllTextAsync(_server.UserKey, Cancel);
        await _pool.GetAsync(_server.Connection with { PrivateKey = text.TrimEnd('\n'), PrivateKeyPath = "/nowhere" }, Cancel);
    }

    [Fact]
    public async Task A_user_certificate()
    {
        var authority = _server.MakeKey("authority");
        var key = _server.MakeKey("certified");
        LocalSshServer.Run("ssh-keygen", "-q", "-s", authority, "-I", "tests", "-n", Environment.UserName, key + ".pub");
        await _server.RestartAsync($"TrustedUserCAKeys {authority}.pub");
        await _pool.GetAsync(_server.Connection with { PrivateKeyPath = key, CertificatePath = key + "-cert.pub" }, Cancel);
    }

    [Fact]
    public async Task Two_bastions_in_a_row_and_each_is_connected_to_once()
    {
        await using var outer = await LocalSshServer.StartAsync();
        await using var inner = await LocalSshServer.StartAsync();
        var host = _server.Connection with { Bastion = inner.Connection with { Bastion = outer.Connection } };
        var connection = await _pool.GetAsync(host, Cancel);
        await _pool.GetAsync(host with { User = host.User, DockerSocket = "/run/other.sock" }, Cancel);
        Assert.Equal("through\n", (await connection.RunAsync("echo through", Cancel)).Output);
        Assert.Equal(4, _pool.Opened);
        Assert.Equal([_server.HostKey, inner.HostKey, outer.HostKey], connection.HostKeys);
    }
}
