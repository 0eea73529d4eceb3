using System.Security.Cryptography;
using RkeStack.Cluster.Pki;
using Xunit;

namespace RkeStack.Cluster.Tests.Pki;

internal static class Given
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    // Making real keys is slow; the tests that do not compare keys share a few.
    private static readonly Lazy<string[]> SharedKeys = new(() => [.. Enumerable.Range(0, 3).Select(_ => PrivateKeys.Generate())]);
    private static int next;

    public static PkiHost Host(string address, string internalAddress = "", string nodeName = "") =>
        new() { Address = address, InternalAddress = internalAddress, NodeName = nodeName };

    public static PkiRequest Cluster(params PkiHost[] hosts) => new()
    {
        Hosts = [.. hosts],
        ControlPlaneHosts = [hosts[0]],
        EtcdHosts = [hosts[0]],
        KubernetesServiceIps = ["10.43.0.1"],
        ApiServerUrl = $"https://{hosts[0].Address}:6443",
    };

    public static CertificateBundle Issue(PkiRequest request, CertificateBundle? existing = null, DateTimeOffset? now = null) =>
        new PkiIssuer(new FixedClock(now ?? Now), RandomNumberGenerator.Create(), NextKey)
            .Issue(PkiSpec.For(request), existing, TestContext.Current.CancellationToken);

    private static string NextKey() => SharedKeys.Value[(uint)Interlocked.Increment(ref next) % SharedKeys.Value.Length];

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
