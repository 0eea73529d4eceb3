using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Etcd;
using RkeStack.Engine.Kubernetes;
using RkeStack.Engine.Tests.Programs;
using RkeStack.Engine.Tests.Waiting;
using Xunit;

namespace RkeStack.Engine.Tests.Tls;

/// <summary>A success whose body cannot be read says nothing, least of all that there is nothing.</summary>
public sealed class UnreadableAnswerTests : IDisposable
{
    private readonly TestCa ca = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => ca.Dispose();

    [Theory]
    [InlineData("<html>a proxy</html>")]
    [InlineData("{\"members\": [")]
    [InlineData("")]
    public async Task An_etcd_whose_list_cannot_be_read_has_not_said_that_it_has_no_members(string body)
    {
        var identity = ca.Issue("CN=etcd", "localhost");
        await using var server = new ScriptedServer(identity, ("200 OK", body));
        var endpoint = new EtcdEndpoint(new EtcdPeer("etcd-a", "https://127.0.0.1:2380"), new LoopbackTunnel(), Port: server.Port);
        using var client = new EtcdClient([endpoint], identity, new LeapingClock(shortSeconds: 1));

        Assert.Null(await client.ObserveAsync(Cancel));
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => client.ListMembersAsync(Cancel));
        Assert.Equal("RKE3011", Assert.Single(error.Diagnostics).Code);
        Assert.Contains($"no JSON object: {body}".TrimEnd(), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_Secrets_that_cannot_be_read_is_an_error_that_repeats_nothing_of_it()
    {
        var identity = ca.Issue("CN=kube-admin", "kubernetes");
        await using var server = new ScriptedServer(identity, ("200 OK", "{\"items\": [{\"sesame"));
        using var api = new KubernetesApi([new(new LoopbackTunnel(), Port: server.Port)], identity, TimeProvider.System);

        var response = await api.GetAsync("/api/v1/secrets", Cancel);

        Assert.True(response is { Succeeded: false, MayPass: true });
        Assert.Contains("no JSON object", response.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", response.Message, StringComparison.Ordinal);
    }
}
