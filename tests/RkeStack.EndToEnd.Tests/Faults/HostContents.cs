using RkeStack.Labs;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Faults;

/// <summary>What is on the hosts that a cluster would change, to be compared before and after a run that must change nothing.</summary>
public sealed class HostContents
{
    // Where Docker is absent or down there are no containers either, and nothing but files can change.
    private const string Look = """
        docker ps -a --format 'container {{.Names}}' 2>/dev/null | sort
        docker volume ls --format 'volume {{.Name}}' 2>/dev/null | sort
        docker network ls --format 'network {{.Name}}' 2>/dev/null | sort
        docker images -a --format 'image {{.Repository}}:{{.Tag}} {{.ID}}' 2>/dev/null | sort
        ip -o link | awk -F': ' '{print "interface " $2}' | sort
        awk '{print "mount " $2}' /proc/self/mounts | sort
        { iptables-save; ip6tables-save; } | sed -n 's/^-/rule -/p' | sort
        find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /tmp -o -path /run -o -path /var/lib/docker -o -path /var/log -o -path /home \) -prune -o -printf '%p %T@\n' | sort
        """;

    private readonly Lab _lab;
    private readonly Dictionary<LabHost, string[]> _before;

    private HostContents(Lab lab, Dictionary<LabHost, string[]> before) => (_lab, _before) = (lab, before);

    /// <summary>Remembers the contents of all hosts that are up.</summary>
    public static async Task<HostContents> RememberAsync(Lab lab, CancellationToken cancellationToken)
    {
        var before = new Dictionary<LabHost, string[]>();
        foreach (var host in lab.Hosts)
        {
            var found = await lab.ShellAsync(host, Look, cancellationToken);
            if (found.ExitCode == 0)
            {
                before.Add(host, found.Output.Split('\n'));
            }
        }

        Assert.NotEmpty(before);
        return new HostContents(lab, before);
    }

    /// <summary>Fails with everything that came, went or was written on a host since then.</summary>
    public async Task AssertUnchangedAsync(CancellationToken cancellationToken)
    {
        foreach (var (host, before) in _before)
        {
            var after = (await _lab.ShellAsync(host, Look, cancellationToken)).Output.Split('\n');
            Assert.Equal("", string.Join('\n', after.Except(before).Select(line => $"{host.Name}: + {line}").Concat(before.Except(after).Select(line => $"{host.Name}: - {line}"))));
        }
    }
}
