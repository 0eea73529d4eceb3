using Grpc.Core;
using RkeStack.Pulumi.Rpc;

namespace RkeStack.Pulumi.Serving;

/// <summary>
/// What one run of the engine shows of replacements. No request says that a resource is being replaced: the provider is asked to check and make
/// one as if there were none, and to delete one as if it were gone from the program.
/// </summary>
internal sealed class ReplacementWatch(TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();

    // Resources that the program has and that are there, with their ids as far as a request has told them.
    private readonly Dictionary<string, string?> _live = new(StringComparer.Ordinal);
    private string? _monitor;
    private Lazy<Task<IReadOnlySet<string>>>? _stored;

    /// <summary>Makes ready to read the stack's state through the monitor of a component that is constructed.</summary>
    /// <param name="monitor">The monitor, which lives as long as the construction does.</param>
    /// <param name="component">The component.</param>
    /// <param name="urn">Its URN.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task ReadStateThroughAsync(MonitorClient monitor, ConstructRequest component, string urn, CancellationToken cancellationToken)
    {
        try
        {
            await monitor.WakeFunctionsAsync(urn, cancellationToken).ConfigureAwait(false);
        }
        catch (RpcException)
        {
            // An engine without these functions does not tell; what it is asked to make is then taken for new.
            return;
        }

        lock (_gate)
        {
            if (_monitor != component.MonitorEndpoint)
            {
                (_monitor, _stored) = (component.MonitorEndpoint, new(() => ReadAsync(component)));
            }
        }
    }

    /// <summary>
    /// Notes a Check, and tells whether it is the second of the two that the engine makes where it has compared and decided to replace.
    /// </summary>
    /// <param name="urn">The resource.</param>
    /// <param name="exists">Whether there were old inputs: for what is to be made anew the engine gives none.</param>
    public bool IsSecondCheck(string urn, bool exists)
    {
        lock (_gate)
        {
            if (exists)
            {
                _live.TryAdd(urn, null);
                return false;
            }

            return _live.Remove(urn);
        }
    }

    /// <summary>
    /// Whether the stack's stored state has a resource that is to be made: then it is being replaced. Read once a run, and only when something is
    /// made; false where no component has shown the way to the state, or the engine does not tell.
    /// </summary>
    public async Task<bool> IsStoredAsync(string urn, CancellationToken cancellationToken)
    {
        Lazy<Task<IReadOnlySet<string>>>? stored;
        lock (_gate)
        {
            stored = _stored;
        }

        return stored is not null && (await stored.Value.WaitAsync(cancellationToken).ConfigureAwait(false)).Contains(urn);
    }

    /// <summary>Notes the id that a request gives to a resource of the program. A refresh compares resources that it has not checked.</summary>
    public void Met(string urn, string id)
    {
        lock (_gate)
        {
            if (_live.ContainsKey(urn))
            {
                _live[urn] = id;
            }
        }
    }

    /// <summary>Notes that a resource was made.</summary>
    public void Made(string urn, string id)
    {
        lock (_gate)
        {
            _live[urn] = id;
        }
    }

    /// <summary>
    /// Whether what is to be deleted is only the record of a resource that was replaced by taking over the very thing that its id names: deleting
    /// that would delete the new one.
    /// </summary>
    public bool WasTakenOver(string urn, string id)
    {
        lock (_gate)
        {
            return _live.GetValueOrDefault(urn) == id;
        }
    }

    // Where the engine does not tell, a first creation must go on.
    private async Task<IReadOnlySet<string>> ReadAsync(ConstructRequest component)
    {
        var stack = component.Organization.Length > 0 ? $"{component.Organization}/{component.Project}/{component.Stack}" : component.Stack;
        using var patience = new CancellationTokenSource(Patience, time);
        using var monitor = new MonitorClient(component.MonitorEndpoint);
        try
        {
            return await monitor.StoredUrnsAsync(stack, patience.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RpcException or OperationCanceledException)
        {
            return new HashSet<string>();
        }
    }
}
