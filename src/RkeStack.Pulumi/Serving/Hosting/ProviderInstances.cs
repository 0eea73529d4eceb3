using System.Collections.Concurrent;
using Grpc.Core;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using RkeStack.Pulumi.Rpc;

namespace RkeStack.Pulumi.Serving;

/// <summary>
/// Finds the instance that a request is for. A launched plugin serves one; an attached one serves one for each connection, since
/// nothing in a request tells instances apart.
/// </summary>
internal sealed class ProviderInstances(bool attached, TimeProvider time) : IAsyncDisposable
{
    private static readonly object Key = new();

    private readonly ConcurrentBag<ProviderInstance> _all = [];
    private readonly Lock _gate = new();
    private ProviderInstance? _only;

    public ProviderInstance Of(ServerCallContext call)
    {
        lock (_gate)
        {
            if (!attached)
            {
                return _only ??= Add();
            }

            var items = call.GetHttpContext().Features.GetRequiredFeature<IConnectionItemsFeature>().Items;
            if (!items.TryGetValue(Key, out var known))
            {
                items[Key] = known = Add();
            }

            return (ProviderInstance)known!;
        }
    }

    /// <summary>Says something that belongs to no operation.</summary>
    public void Log(LogSeverity severity, string message)
    {
        foreach (var instance in _all)
        {
            instance.Log(severity, message, urn: "");
        }
    }

    public Task CancelAllAsync() => Task.WhenAll(_all.Select(instance => instance.CancelAsync()));

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in _all)
        {
            await instance.DisposeAsync().ConfigureAwait(false);
        }
    }

    private ProviderInstance Add()
    {
        var instance = new ProviderInstance(time, renews: attached);
        _all.Add(instance);
        return instance;
    }
}
