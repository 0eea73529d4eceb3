using Xunit;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>Everything on a host that a cluster could leave behind, as text that two moments can be compared by.</summary>
public static class HostTraces
{
    // Docker's own directories and logs, what a login makes, and the notes of libmount and iptables change by themselves; nothing of a cluster lies there but what the lines above show.
    private const string Look = """
        echo '# containers'; docker ps -a --format '{{.Names}}' | sort
        echo '# volumes'; docker volume ls -q | sort
        echo '# networks'; docker network ls --format '{{.Name}}' | sort
        echo '# links'; ip -o link | awk -F': ' '{print $2}' | cut -d@ -f1 | sort
        echo '# mounts'; awk '{print $2}' /proc/self/mounts | grep -vE '^/(var/lib/docker|run/docker|proc|sys|dev)' | sort
        echo '# chains'; for t in filter nat mangle raw; do iptables -t $t -S | grep '^-N' | sort; ip6tables -t $t -S 2>/dev/null | grep '^-N' | sort; done
        echo '# rules'; { iptables-save; ip6tables-save; } | grep '^-A' | sort
        echo '# routes'; ip route show table all | sort; ip rule | sort
        echo '# ipsets'; ipset list -n 2>/dev/null | sort
        echo '# scratch'; find /tmp /home -mindepth 1 | sort
        echo '# files'; find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /tmp -o -path /var/lib/docker -o -path /var/log/docker.log -o -path /run -o -path /var/lib/containerd -o -path /home \) -prune -o -print | sort
        for d in /var/lib/kubelet /run /opt /var/lib; do find "$d" -maxdepth 1 -mindepth 1 ! -name 'docker*' ! -name 'containerd*' ! -name 'sshd*' ! -name '*.pid' ! -name motd.dynamic ! -name mount ! -name xtables.lock | sort; done
        """;

    /// <summary>Takes the traces of one host.</summary>
    public static async Task<string[]> TakeAsync(ClusterProject project, int host, CancellationToken cancellationToken) =>
        (await project.Lab.ShellAsync(project.Lab.Hosts[host], Look, cancellationToken)).OutputOrThrow().Split('\n');

    /// <summary>Fails with the traces that came or went between two moments.</summary>
    public static void AssertSame(string[] before, string[] after)
    {
        string[] changes = [.. Beyond(after, before).Select(line => $"+ {line}"), .. Beyond(before, after).Select(line => $"- {line}")];
        Assert.True(changes.Length == 0, string.Join('\n', changes));
    }

    // A line that stands twice, as two rules may, has to stand twice in the other.
    private static IEnumerable<string> Beyond(string[] lines, string[] others)
    {
        var left = others.CountBy(line => line).ToDictionary();
        foreach (var line in lines)
        {
            var count = left.GetValueOrDefault(line);
            left[line] = count - 1;
            if (count < 1)
            {
                yield return line;
            }
        }
    }

    /// <summary>Fails with what came or went on any host.</summary>
    public static void AssertSame(string[][] before, string[][] after) => Assert.All(before.Zip(after), host => AssertSame(host.First, host.Second));
}
