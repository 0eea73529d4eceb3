using RkeStack.Cli.Terminals;
using RkeStack.Cluster.Plans;
using Spectre.Console;

namespace RkeStack.Cli.Plans;

/// <summary>Shows a plan for people, host by host. Holds no secret: neither environments nor contents of files are shown.</summary>
internal static class PlanText
{
    private static readonly Style Heading = new(decoration: Decoration.Bold);

    /// <summary>Writes the plan.</summary>
    public static void Write(IAnsiConsole console, ClusterAnswer answer)
    {
        var config = answer.Config;
        console.Line(
            $"Kubernetes {config.KubernetesVersion}, network {config.Network.Plugin}, ingress {config.Ingress.Provider}, "
            + $"DNS {config.Dns?.Provider ?? "none"}, {answer.Pki.Certificates.Length} certificates and keys");
        foreach (var host in answer.Plan.Hosts)
        {
            console.WriteLine();
            WriteHost(console, host);
        }
    }

    /// <summary>A host as its heading names it.</summary>
    public static string Title(HostPlan host)
    {
        string[] roles =
        [
            .. host.ControlPlane is null ? Array.Empty<string>() : ["controlplane"],
            .. host.Etcd is null ? Array.Empty<string>() : ["etcd"],
            .. host.Worker.Labels.ContainsKey("node-role.kubernetes.io/worker") ? ["worker"] : Array.Empty<string>(),
        ];
        string[] names =
        [
            .. host.NodeName == host.Address ? Array.Empty<string>() : [$"node {host.NodeName}"],
            .. host.InternalAddress == host.Address ? Array.Empty<string>() : [$"internally {host.InternalAddress}"],
            string.Join(", ", roles),
        ];
        return $"{host.Address} ({string.Join("; ", names)})";
    }

    private static void WriteHost(IAnsiConsole console, HostPlan host)
    {
        console.Line(Title(host), Heading);
        var containers = new PlainTable("Container", "Image", "Ports");
        foreach (var container in host.Containers)
        {
            containers.Add(container.Name, container.Image, PortsOf(host, port => port.Component == container.Name));
        }

        containers.Write(console);
        var own = host.Containers.Select(container => container.Name).ToHashSet(StringComparer.Ordinal);
        if (PortsOf(host, port => !own.Contains(port.Component)) is { Length: > 0 } others)
        {
            console.Line($"  Other ports: {others}");
        }

        var files = new PlainTable("File", "Mode", "From");
        foreach (var (path, mode, from) in FilesOf(host))
        {
            files.Add(path, $"0{Convert.ToString(mode, 8)}", from);
        }

        files.Write(console);
    }

    private static IEnumerable<(string Path, int Mode, string From)> FilesOf(HostPlan host) =>
        host.Files.Select(file => (file.Path, file.Mode, "configuration"))
            .Concat(host.PkiFiles.Select(file => (file.Path, file.Mode, $"certificate {file.Entry}")))
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    private static string PortsOf(HostPlan host, Func<PortUse, bool> isMeant) =>
        string.Join(", ", host.Ports.Where(isMeant).Select(port => port.ToString()));
}
