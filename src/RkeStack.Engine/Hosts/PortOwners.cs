using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Docker.DotNet;
using Docker.DotNet.Models;
using RkeStack.Engine.Docker;

namespace RkeStack.Engine.Hosts;

/// <summary>
/// Finds out who listens on ports that are taken. Only root sees whose a socket is, so a short privileged container looks:
/// it reads, and is gone at once. Without an image for it the user's number has to do.
/// </summary>
internal static partial class PortOwners
{
    // The filter in front keeps the shell's loop short on hosts with very many open files.
    private const string Script =
        """
        ls -l /proc/[0-9]*/fd 2>/dev/null | grep -E '^/proc/|socket:' | while IFS= read -r line; do
          case $line in
            /proc/*:) pid=${line#/proc/}; pid=${pid%%/*} ;;
            *)
              for inode in "$@"; do
                case $line in *"socket:[$inode]") printf '%s\t%s\t%s\t%s\n' "$inode" "$pid" "$(cat "/proc/$pid/comm")" "$(tr '\n' ' ' <"/proc/$pid/cgroup")" ;; esac
              done ;;
          esac
        done
        """;

    /// <summary>Adds the owners to the ports, as far as they can be found.</summary>
    public static async Task<ImmutableArray<ListeningPort>> NameAsync(
        DockerEngine engine, string image, IReadOnlyDictionary<string, string> containerNames, ImmutableArray<ListeningPort> ports, CancellationToken cancellationToken)
    {
        var inodes = ports.Where(p => p.Inode != 0).Select(p => p.Inode.ToString(CultureInfo.InvariantCulture)).ToList();
        if (inodes.Count == 0 || await new ImageStore(engine).FindAsync(image, cancellationToken) is null)
        {
            return [.. ports.Select(p => Named(p, ""))];
        }

        try
        {
            var host = new HostConfig { Privileged = true, PidMode = "host", NetworkMode = "none" };
            await using var helper = await HelperContainer.CreateAsync(
                engine, "ports", image, host, ["sh", "-c", Script, "sh", .. inodes], cancellationToken);
            var (_, output, _) = await helper.RunAsync(cancellationToken);
            return [.. ports.Select(p => Named(p, Owner(p, output, containerNames)))];
        }
        catch (DockerApiException)
        {
            // An image without a shell. The port is taken all the same, and its user is known.
            return [.. ports.Select(p => Named(p, ""))];
        }
    }

    internal static string Owner(ListeningPort port, string output, IReadOnlyDictionary<string, string> containerNames)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{port.Inode}\t");
        var fields = output.Split('\n').FirstOrDefault(l => l.StartsWith(prefix, StringComparison.Ordinal))?.Split('\t');
        if (fields is not [_, var pid, var program, var cgroup])
        {
            return "";
        }

        var container = ContainerId().Matches(cgroup).Select(m => containerNames.GetValueOrDefault(m.Value)).LastOrDefault(n => n is not null);
        return container is null ? $"process {pid} ({program})" : $"container {container} ({program})";
    }

    private static ListeningPort Named(ListeningPort port, string owner) => port with
    {
        Owner = owner.Length > 0 ? owner : port.Inode == 0 ? "the kernel (a tunnel interface, say)" : "",
    };

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.CultureInvariant)]
    private static partial Regex ContainerId();
}
