using Microsoft.Extensions.Logging;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Pki;
using RkeStack.Engine.Etcd;
using RkeStack.Engine.Hosts;
using RkeStack.Engine.Kubernetes;
using RkeStack.Engine.Nodes;
using RkeStack.Engine.Tls;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider;

/// <summary>
/// What all resources of one provider process share: the hosts' connections, and the gates that hold back work that must
/// not happen at the same time. This is why a cluster's component and all its children are served by one process.
/// </summary>
internal sealed class EngineServices(TimeProvider clock, ILoggerFactory? log = null) : IAsyncDisposable
{
    /// <summary>The clock of everything.</summary>
    public TimeProvider Clock => clock;

    /// <summary>One SSH connection and one Docker client a host.</summary>
    public HostSessions Hosts { get; } = new(clock, log);

    /// <summary>One change of an etcd cluster's members at a time.</summary>
    public EtcdChangeGate EtcdChanges { get; } = new();

    /// <summary>So many nodes of a plane out of service at a time.</summary>
    public UnavailabilityGate Unavailability { get; } = new();

    /// <summary>Connects to a host; nothing is connected twice.</summary>
    public Task<HostSession> OpenAsync(ConnectionArgs connection, CancellationToken cancellationToken) =>
        Hosts.GetAsync(connection.ToPlan(), cancellationToken);

    /// <summary>
    /// Connects to a host that leaves: null where it is not to be reached and the user allows to forget such hosts. A host that answers and lets nobody
    /// in is never forgotten: its key, or ours, may be wrong. Nor is one behind a bastion that is down.
    /// </summary>
    /// <exception cref="DiagnosticException">There is no connection, and the host must not be forgotten.</exception>
    public async Task<HostSession?> OpenToLeaveAsync(ConnectionArgs connection, IResourceContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await OpenAsync(connection, cancellationToken);
        }
        catch (DiagnosticException fault) when (Unreachable.IsHost(fault))
        {
            if (context.Configuration<ProviderConfig>().DeleteUnreachable == true && !Unreachable.IsBastion(fault))
            {
                context.Warning($"{connection.Host} is forgotten, and what runs on it goes on, since it cannot be reached and deleteUnreachable is set:\n{fault.Message}");
                return null;
            }

            throw new DiagnosticException(
                [.. fault.Diagnostics, new Diagnostic { Code = "RKE9020", Path = connection.Host, Message = "an unreachable host is not removed", Fix = "Make it reachable; or, if it is gone for good, set RKESTACK_DELETE_UNREACHABLE=true for one more run." }],
                fault);
        }
    }

    /// <summary>The cluster's API, through whichever of its control plane hosts answers. Nothing is connected yet.</summary>
    public KubernetesApi Api(ApiArgs api) =>
        new([.. api.Hosts.Select(host => new KubernetesEndpoint(new HostTunnel(Hosts, host.ToPlan())))], Identity(api.Credentials), clock);

    /// <summary>What names a cluster among all that this process works on: its authority's fingerprint.</summary>
    /// <exception cref="DiagnosticException">RKE0506: the authority's certificate cannot be read.</exception>
    public static string ClusterOf(CredentialsArgs credentials)
    {
        try
        {
            return CertificateInspection.Fingerprint(credentials.CaCertificate);
        }
        catch (DiagnosticException fault)
        {
            throw fault.With("It is the cluster's CA, as the stack's state has it.");
        }
    }

    /// <summary>A client's identity.</summary>
    public static ClientIdentity Identity(CredentialsArgs credentials) =>
        new() { CaCertificate = credentials.CaCertificate, Certificate = credentials.ClientCertificate, PrivateKey = credentials.ClientKey };

    public ValueTask DisposeAsync() => Hosts.DisposeAsync();
}
