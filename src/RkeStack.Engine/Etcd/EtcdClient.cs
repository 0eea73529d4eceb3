using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Kubernetes;
using RkeStack.Engine.Ssh;
using RkeStack.Engine.Tls;
using RkeStack.Engine.Waiting;

namespace RkeStack.Engine.Etcd;

/// <summary>One etcd cluster, each member through the tunnel of its host. Whatever any member can answer is asked of one after the other.</summary>
public sealed class EtcdClient : IDisposable
{
    private const string MemberList = "cluster/member/list";

    private static readonly TimeSpan LookLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ChangeLimit = TimeSpan.FromSeconds(10);

    private readonly ImmutableArray<EtcdGateway> _gateways;
    private readonly ClientIdentity _identity;
    private readonly TimeProvider _clock;
    private readonly Poller _poller;
    private int _answering;

    /// <summary>Prepares the transports; nothing is connected yet.</summary>
    /// <param name="endpoints">The members to ask.</param>
    /// <param name="identity">The cluster's CA and a client certificate that etcd accepts.</param>
    /// <param name="clock">Source of time.</param>
    /// <param name="progress">Told what is being waited for.</param>
    /// <exception cref="DiagnosticException">RKE4006: the identity's PEM texts cannot be read.</exception>
    public EtcdClient(
        ImmutableArray<EtcdEndpoint> endpoints, ClientIdentity identity, TimeProvider clock, IProgress<string>? progress = null)
    {
        (_identity, _clock) = (identity, clock);
        _gateways = [.. endpoints.Select(endpoint => new EtcdGateway(endpoint, identity, clock))];
        _poller = new Poller(clock, progress);
    }

    private string Hosts => string.Join(", ", _gateways.Select(gateway => gateway.Endpoint.Tunnel.Host));

    /// <summary>
    /// Reads the members and asks each for its health; one that is listed and is none of the endpoints, since it is about to leave, is asked from the host
    /// that gave the list.
    /// </summary>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <returns>Null when no member gives its list: there is no cluster yet, or none of its hosts can be reached.</returns>
    /// <exception cref="DiagnosticException">RKE3010: a server of another cluster answers.</exception>
    public async Task<EtcdMembership?> ObserveAsync(CancellationToken cancellationToken)
    {
        // Without a quorum a member still tells what it last knew, which is enough to say what is down. A member of a new cluster
        // accepts connections and says nothing until a majority has started, so all are asked at once, and not for long.
        var agreed = _gateways.Select(gateway => gateway.CallAsync(MemberList, Agreed(), LookLimit, cancellationToken));
        var known = _gateways.Select(gateway => gateway.CallAsync(MemberList, [], LookLimit, cancellationToken));
        var answers = await Task.WhenAll([.. agreed, .. known]);
        var answering = Array.FindIndex(answers, answer => answer.Succeeded);
        if (answering < 0)
        {
            return null;
        }

        var members = ReadMembers(answers[answering].Body);
        var others = OthersOf(members, _gateways[answering % _gateways.Length].Endpoint.Tunnel);
        try
        {
            var states = await Task.WhenAll(_gateways.Concat(others).Select(gateway => LookAtAsync(gateway, members, cancellationToken)));
            return new EtcdMembership
            {
                Members = members,
                Healthy = [.. states.Select(state => state.Healthy).OfType<ulong>()],
                Complaints = [.. states.Select(state => state.Complaint).OfType<string>()],
            };
        }
        finally
        {
            Array.ForEach(others, other => other.Dispose());
        }
    }

    /// <summary>Observes, and again for 20 s while the outcome may be another in a moment.</summary>
    /// <param name="mayPass">Whether it may.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <inheritdoc cref="ObserveAsync"/>
    public Task<EtcdMembership?> ObserveSettledAsync(Func<EtcdMembership?, bool> mayPass, CancellationToken cancellationToken) =>
        Settling.LookAsync(_clock, ObserveAsync, mayPass, cancellationToken);

    /// <summary>Reads the members as a majority agrees on them.</summary>
    /// <exception cref="DiagnosticException">RKE3011: no member gives the list, with what each said.</exception>
    public async Task<ImmutableArray<EtcdMember>> ListMembersAsync(CancellationToken cancellationToken)
    {
        var answer = await Settling.LookAsync(_clock, cancel => AskAnyAsync(MemberList, Agreed(), cancel), answer => !answer.Succeeded, cancellationToken);
        return answer.Succeeded ? ReadMembers(answer.Body) : throw Failed("list its members", answer);
    }

    /// <summary>Adds a member without a vote; one that is in the list already is returned as it is.</summary>
    /// <param name="peer">The member.</param>
    /// <param name="limit">How long etcd may take to accept it: it refuses until all voters have been connected for some seconds.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DiagnosticException">RKE3012: not accepted in time, in etcd's words.</exception>
    public Task<EtcdMember> AddLearnerAsync(EtcdPeer peer, TimeSpan limit, CancellationToken cancellationToken)
    {
        var wait = new Wait
        {
            Name = "etcd to accept the new member",
            Where = peer.Name,
            Code = "RKE3012",
            Limit = limit,
            Fix = "See with `docker exec etcd etcdctl endpoint health --cluster` that all members serve, then run again.",
        };
        return _poller.UntilAsync(
            wait,
            async cancel =>
            {
                var list = await AskAnyAsync(MemberList, Agreed(), cancel);
                if (!list.Succeeded)
                {
                    return Attempt.NotYet<EtcdMember>(list.Message);
                }

                if (ReadMembers(list.Body).FirstOrDefault(member => member.Is(peer)) is { } present)
                {
                    return Attempt.Done(present);
                }

                var request = new JsonObject { ["peerURLs"] = new JsonArray(peer.PeerUrl), ["isLearner"] = true };
                var answer = await AskAnyAsync("cluster/member/add", request, cancel);
                return answer.Succeeded && answer.Body.At("member") is JsonObject member
                    ? Attempt.Done(ReadMember(member))
                    : Attempt.NotYet<EtcdMember>(answer.Message);
            },
            null,
            cancellationToken);
    }

    /// <summary>Gives a learner its vote as soon as it has caught up; a voter stays as it is.</summary>
    /// <param name="member">The learner.</param>
    /// <param name="limit">How long it may take to catch up.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DiagnosticException">RKE3013: not caught up in time, in etcd's words.</exception>
    public Task PromoteAsync(EtcdMember member, TimeSpan limit, CancellationToken cancellationToken)
    {
        var wait = new Wait
        {
            Name = "the new member to catch up and get its vote",
            Where = member.Label,
            Code = "RKE3013",
            Limit = limit,
            Fix = "Read `docker logs etcd` on that host; a large database takes longer to copy.",
        };
        return _poller.UntilAsync(
            wait,
            async cancel =>
            {
                var answer = await AskAnyAsync("cluster/member/promote", Request(member.Id), cancel);
                // What etcd says of a learner that has not caught up begins as what it says of a voter.
                return answer.Succeeded || answer.Says("not a learner") || (answer.Says("can only promote a learner member") && !answer.Says("in sync with leader"))
                    ? Attempt.Done(true)
                    : Attempt.NotYet<bool>(answer.Message);
            },
            null,
            cancellationToken);
    }

    /// <summary>Removes a member by another one; a member that is not there counts as removed.</summary>
    /// <param name="member">The member.</param>
    /// <param name="limit">How long etcd may take to accept it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DiagnosticException">RKE3014: not accepted in time, in etcd's words.</exception>
    public Task RemoveAsync(EtcdMember member, TimeSpan limit, CancellationToken cancellationToken)
    {
        var wait = new Wait
        {
            Name = "etcd to let the member go",
            Where = member.Label,
            Code = "RKE3014",
            Limit = limit,
            Fix = "See with `docker exec etcd etcdctl endpoint health --cluster` that the other members serve, then run again.",
        };
        return _poller.UntilAsync(
            wait,
            async cancel =>
            {
                var answer = await AskAnyAsync("cluster/member/remove", Request(member.Id), cancel, except: member);
                return answer.Succeeded || answer.Says("member not found") || answer.Says("member has been removed")
                    ? Attempt.Done(true)
                    : Attempt.NotYet<bool>(answer.Message);
            },
            null,
            cancellationToken);
    }

    /// <summary>Waits until one member serves: a voter answers as healthy, a learner follows a leader.</summary>
    /// <param name="peer">One of the endpoints.</param>
    /// <param name="limit">How long to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DiagnosticException">RKE3015: not in time, with what it last said.</exception>
    public Task<EtcdStatus> WaitHealthyAsync(EtcdPeer peer, TimeSpan limit, CancellationToken cancellationToken)
    {
        var gateway = _gateways.First(gateway => gateway.Endpoint.Peer == peer);
        var wait = new Wait
        {
            Name = $"{peer.Name} to become healthy",
            Where = gateway.Endpoint.Tunnel.Host,
            Code = "RKE3015",
            Limit = limit,
            Fix = "Read `docker logs etcd` on that host; without a majority of the members it has no leader.",
        };
        return _poller.UntilAsync(wait, cancel => LookAsync(gateway, cancel), null, cancellationToken);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        foreach (var gateway in _gateways)
        {
            gateway.Dispose();
        }
    }

    private static JsonObject Agreed() => new() { ["linearizable"] = true };

    private static JsonObject Request(ulong id) => new() { ["ID"] = id.ToString(CultureInfo.InvariantCulture) };

    private static ImmutableArray<EtcdMember> ReadMembers(JsonObject body) => [.. body.Items("members").Select(ReadMember)];

    private static EtcdMember ReadMember(JsonObject member) => new()
    {
        Id = EtcdGateway.Id(member, "ID"),
        Name = member.Text("name"),
        PeerUrls = Texts(member, "peerURLs"),
        ClientUrls = Texts(member, "clientURLs"),
        IsLearner = member.Flag("isLearner"),
    };

    private static ImmutableArray<string> Texts(JsonObject json, string name) =>
        json.At(name) is JsonArray list ? [.. list.Select(entry => entry?.ToString() ?? "")] : [];

    private static EtcdStatus ReadStatus(JsonObject status) => new()
    {
        MemberId = EtcdGateway.Id((JsonObject)status["header"]!, "member_id"),
        Leader = EtcdGateway.Id(status, "leader"),
        IsLearner = status.Flag("isLearner"),
    };

    private static async Task<Attempt<EtcdStatus>> LookAsync(EtcdGateway gateway, CancellationToken cancellationToken)
    {
        var answer = await gateway.CallAsync("maintenance/status", [], LookLimit, cancellationToken);
        if (!answer.Succeeded)
        {
            return Attempt.NotYet<EtcdStatus>(answer.Message);
        }

        var status = ReadStatus(answer.Body);
        if (status.Leader == 0)
        {
            return Attempt.NotYet<EtcdStatus>("it runs but has no leader: too few members reach each other");
        }

        if (status.IsLearner)
        {
            return Attempt.Done(status);
        }

        var health = await gateway.HealthAsync(LookLimit, cancellationToken);
        return health.Body.Text("health") == "true" ? Attempt.Done(status) : Attempt.NotYet<EtcdStatus>($"it says of its health: {health.Message}");
    }

    private static async Task<(ulong? Healthy, string? Complaint)> LookAtAsync(EtcdGateway gateway, ImmutableArray<EtcdMember> members, CancellationToken cancellationToken)
    {
        var peer = gateway.Endpoint.Peer;
        return members.FirstOrDefault(member => member.Is(peer)) is not { Started: true } member ? default : await LookAsync(gateway, cancellationToken) switch
        {
            Attempt<EtcdStatus>.Done done => (done.Value.MemberId == member.Id ? member.Id : null, null),
            Attempt<EtcdStatus>.NotYet pending => (null, $"{peer.Name}: {pending.Reason}"),
            _ => default,
        };
    }

    // Members vote, and count for the quorum, until they have left.
    private EtcdGateway[] OthersOf(ImmutableArray<EtcdMember> members, IHostTunnel tunnel) =>
    [
        .. from member in members
           where member.Started && !_gateways.Any(gateway => member.Is(gateway.Endpoint.Peer))
           select new EtcdGateway(EtcdEndpoint.At(member.ClientUrls[0], new EtcdPeer(member.Name, member.PeerUrls[0]), tunnel), _identity, _clock),
    ];

    private DiagnosticException Failed(string what, EtcdAnswer answer) => DiagnosticException.OnHost(
        "RKE3011",
        Hosts,
        $"etcd does not {what}: {answer.Message}",
        "See whether the etcd containers run (docker ps, docker logs etcd) and a majority of them serves.");

    // A learner refuses nearly everything, so a member that cannot answer hands the question on to the next.
    private async Task<EtcdAnswer> AskAnyAsync(string path, JsonObject request, CancellationToken cancellationToken, EtcdMember? except = null)
    {
        var refusals = new List<string>();
        var first = Volatile.Read(ref _answering);
        for (var turn = 0; turn < _gateways.Length; turn++)
        {
            var index = (first + turn) % _gateways.Length;
            var endpoint = _gateways[index].Endpoint;
            if (except?.Is(endpoint.Peer) == true)
            {
                continue;
            }

            var answer = await _gateways[index].CallAsync(path, request, ChangeLimit, cancellationToken);
            if (answer.Succeeded || answer.Status is not (0 or 503))
            {
                Volatile.Write(ref _answering, index);
                return answer;
            }

            refusals.Add($"{endpoint.Tunnel.Host}: {answer.Message}");
        }

        return new EtcdAnswer(0, [], refusals.Count == 0 ? "there is no other member to ask" : string.Join("; ", refusals));
    }
}
