namespace RkeStack.Cluster.Plans;

/// <summary>
/// Starts the kubelet as soon as its runtime listens. The tools' own entrypoint starts cri-dockerd, then pauses a fixed ten
/// seconds before the kubelet; a script of ours runs that very entrypoint with the pause cut short, so that whatever else a
/// version of the tools does is still done. A deliberate difference from RKE.
/// </summary>
public static class KubeletEntrypoint
{
    private const string ToolsEntrypoint = "/opt/rke-tools/entrypoint.sh";
    private const string Path = "/etc/kubernetes/kubelet-entrypoint.sh";

    // An exported function takes precedence over the program of the same name in every bash that is started below. Only the
    // one pause is cut: a loop that sleeps must not become a busy one. An old socket would end the pause at once.
    private const string Script = """
        #!/bin/bash
        runtime_socket=/var/run/cri-dockerd.sock
        rm -f "$runtime_socket"
        sleep() {
          if [ "$1" != 10 ] || [ -n "${runtime_awaited-}" ]; then
            command sleep "$@"
            return
          fi
          runtime_awaited=yes
          local tenths
          for ((tenths = 0; tenths < 100; tenths++)); do
            [ -S "$runtime_socket" ] && return
            command sleep 0.1
          done
        }
        export runtime_socket
        export -f sleep
        exec /opt/rke-tools/entrypoint.sh "$@"

        """;

    /// <summary>Changes the kubelet of every host that runs cri-dockerd inside it.</summary>
    /// <param name="plan">The plan as RKE has it.</param>
    public static ClusterPlan Apply(ClusterPlan plan) => plan with { Hosts = [.. plan.Hosts.Select(Apply)] };

    private static HostPlan Apply(HostPlan host)
    {
        var kubelet = host.Worker.Kubelet;
        if (kubelet.Entrypoint is not [ToolsEntrypoint, .. var arguments] || !kubelet.Environment.Contains("RKE_KUBELET_CRIDOCKERD=true"))
        {
            return host;
        }

        var file = new FilePlan { Path = $"{host.PrefixPath.TrimEnd('/')}{Path}", Content = Script.ReplaceLineEndings("\n"), Mode = 0b111_000_000 };
        return host with
        {
            Worker = host.Worker with
            {
                Kubelet = kubelet with { Entrypoint = ["/bin/bash", Path, .. arguments] },
                Files = host.Worker.Files.Add(file),
            },
        };
    }
}
