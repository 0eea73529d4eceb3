using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.Tests.Functions;

/// <summary>Keys and requests as a first call makes them, once for all tests of a class: finding primes takes long.</summary>
public sealed class FirstRequests
{
    private Task<PropertyMap>? _answer;

    /// <summary>What the plugin answered to the first who asked.</summary>
    internal Task<PropertyMap> OfAsync(Plugin plugin) =>
        _answer ??= plugin.InvokeAsync("generateCertificateRequests", ("clusterYaml", Invoking.ClusterYaml));
}
