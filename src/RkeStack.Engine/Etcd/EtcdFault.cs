using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Engine.Etcd;

/// <summary>Refusals of changes that would harm etcd, RKE3001 to RKE3007.</summary>
internal static class EtcdFault
{
    public static Diagnostic LastMember(string member) => Of(
        "RKE3001",
        member,
        "it is the last etcd member, and all of the cluster's data goes with it",
        "Add another etcd host first; to give up the whole cluster, use pulumi destroy.");

    public static Diagnostic QuorumWouldBeLost(string member, int healthy, int voters) => Of(
        "RKE3002",
        member,
        $"without it {healthy} of {voters} etcd members would serve, and etcd needs {(voters / 2) + 1}",
        "Bring the other members back first, or remove those that are down before this one.");

    public static Diagnostic ChangeUnderWay(string member, string other) => Of(
        "RKE3003",
        member,
        $"another change of the etcd cluster is not finished: {other} has been added and does not take part yet",
        "Let it finish, or take that host out of cluster.yml, then run again.");

    public static Diagnostic MemberDown(string member, string down) => Of(
        "RKE3004",
        member,
        $"etcd takes no new member while one is down: {down}",
        "Bring it back, or take its host out of cluster.yml in a run of its own, then add the new one.");

    public static Diagnostic NoQuorum(string member, int healthy, int voters, string down) => Of(
        "RKE3005",
        member,
        $"etcd has lost its quorum, so that its members cannot be changed: {healthy} of {voters} serve (down: {down})",
        "Bring hosts back until a majority serves, or restore a snapshot.");

    public static Diagnostic SilentCluster(string member, ImmutableArray<string> others) => Of(
        "RKE3006",
        member,
        others.IsEmpty
            ? "the cluster exists already, its host holds no etcd data, and cluster.yml names no other member that has it"
            : $"its host holds no etcd data, the cluster exists already, and none of the other members answers ({string.Join(", ", others)}); a second cluster beside theirs would split the data",
        "Start the etcd containers on the hosts that have the data, leave one of these in cluster.yml while others come, and run again; where all of it is lost, begin anew with pulumi destroy and pulumi up.");

    public static Diagnostic NobodyLeft(string member, ImmutableArray<string> asked) => Of(
        "RKE3007",
        member,
        $"its host is gone, and no other member answers that could take it out of etcd ({(asked.IsEmpty ? "there is none" : string.Join(", ", asked))})",
        "Bring a majority of the etcd hosts back and run again; a cluster whose etcd is lost as a whole is given up with pulumi destroy.");

    /// <summary>Whether a refusal is for what was seen at that moment, so that an election or a member's restart may be all that is behind it.</summary>
    public static bool MayPass(Diagnostic refusal) =>
        refusal.Code == "RKE3002" || refusal.Code == "RKE3004" || refusal.Code == "RKE3005" || refusal.Code == "RKE3006";

    private static Diagnostic Of(string code, string member, string message, string fix) =>
        new() { Code = code, Path = member, Message = message, Fix = fix };
}
