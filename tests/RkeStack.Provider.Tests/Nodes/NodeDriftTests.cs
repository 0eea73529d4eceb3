using System.Collections.Immutable;
using System.Text;
using RkeStack.Engine.Docker;
using RkeStack.Provider.Common;
using RkeStack.Provider.ControlPlaneNodes;
using RkeStack.Provider.Nodes;
using Xunit;

namespace RkeStack.Provider.Tests.Nodes;

/// <summary>What a refresh makes of what it found on a host.</summary>
public class NodeDriftTests
{
    private static readonly ControlPlaneNodeInputs Stored = new()
    {
        Connection = new ConnectionArgs { Host = "192.0.2.1", User = "rke" },
        Containers = ImmutableSortedDictionary<string, ContainerArgs>.Empty
            .Add("kube-apiserver", new ContainerArgs { Image = "k8s:1" })
            .Add("kube-scheduler", new ContainerArgs { Image = "k8s:1" }),
        Files = ImmutableSortedDictionary<string, FileArgs>.Empty
            .Add("/a", new FileArgs { Content = "a" })
            .Add("/b", new FileArgs { Content = "b" }),
        ToolsImage = "alpine",
        EtcdMembers = [],
        Credentials = new CredentialsArgs { CaCertificate = "ca", ClientCertificate = "certificate", ClientKey = "key" },
    };

    private static readonly ContainerState AsPlanned = new([], IsStopped: false);
    private static readonly ContainerState Other = new(["image: k8s:2"], IsStopped: true);

    [Fact]
    public void What_is_as_planned_bears_no_mark()
    {
        var (found, said) = Mark(Stored, (AsPlanned, AsPlanned), File("/a", "a"), File("/b", "b"));
        Assert.Empty(said);
        Assert.Equal(Stored.Containers, found.Containers);
        Assert.Equal(Stored.Files, found.Files);
    }

    [Fact]
    public void What_differs_or_is_gone_is_marked_and_stays_named_without_its_foreign_content()
    {
        var (found, said) = Mark(Stored, (null, Other), File("/a", "foreign"));
        Assert.Equal(
            ["container kube-apiserver is gone", "container kube-scheduler differs: image: k8s:2", "file /a differs", "file /b is gone"], said);
        Assert.Equal(["kube-apiserver k8s:1 gone", "kube-scheduler k8s:1 changed"], found.Containers.Select(entry => $"{entry.Key} {entry.Value.Image} {entry.Value.Drift}"));
        Assert.Equal(["/a a changed", "/b b gone"], found.Files.Select(entry => $"{entry.Key} {entry.Value.Content} {entry.Value.Drift}"));
    }

    [Fact]
    public void A_container_that_somebody_stopped_is_marked()
    {
        var (found, said) = Mark(Stored, (AsPlanned, new ContainerState([], IsStopped: true)), File("/a", "a"), File("/b", "b"));
        Assert.Equal(["container kube-scheduler does not run"], said);
        Assert.Equal([null, NodeDrift.Stopped], found.Containers.Values.Select(container => container.Drift));
    }

    [Fact]
    public void A_role_of_which_nothing_is_left_stays_named()
    {
        var (found, _) = Mark(Stored, (null, null));
        Assert.Equal(Stored.Containers.Keys, found.Containers.Keys);
        Assert.Equal(Stored.PrivateFiles(), found.PrivateFiles());
    }

    [Fact]
    public void What_was_put_right_by_hand_loses_its_mark()
    {
        var (drifted, _) = Mark(Stored, (null, Other), File("/a", "foreign"));
        var (found, said) = Mark(drifted, (AsPlanned, AsPlanned), File("/a", "a"), File("/b", "b"));
        Assert.Empty(said);
        Assert.Equal(Stored.Containers, found.Containers);
        Assert.Equal(Stored.Files, found.Files);
    }

    private static HostFile File(string path, string content) => new(path, Encoding.UTF8.GetBytes(content), Convert.ToInt32("600", 8), 0, 0);

    private static (ControlPlaneNodeInputs Found, List<string> Said) Mark(
        ControlPlaneNodeInputs stored, (ContainerState? ApiServer, ContainerState? Scheduler) containers, params HostFile[] files)
    {
        var said = new List<string>();
        var found = new Dictionary<string, ContainerState?> { ["kube-apiserver"] = containers.ApiServer, ["kube-scheduler"] = containers.Scheduler };
        return (NodeDrift.Mark(stored, found, files.ToDictionary(file => file.Path), said.Add), said);
    }
}
