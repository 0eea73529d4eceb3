using System.Security.Cryptography;
using System.Text;

namespace RkeStack.Cluster.Plans;

/// <summary>
/// Which files on a host a container reads at its start. Kubernetes' components and etcd name their files on the command
/// line, and a kubeconfig names certificates in its text, so both are followed. RKE restarts a component when one of its
/// certificates or files changed; here the files' hash is part of the container's plan, with the same effect.
/// </summary>
public static class ContainerFiles
{
    /// <summary>Hashes the contents of the files that <paramref name="container"/> reads.</summary>
    /// <param name="container">The container as planned.</param>
    /// <param name="files">All files planned for the host.</param>
    /// <returns>SHA-256 in lower-case hex, or the empty string when the container reads none of them.</returns>
    public static string HashOf(ContainerPlan container, IReadOnlyCollection<FilePlan> files)
    {
        var read = ReadBy(container, files);
        if (read.Count == 0)
        {
            return "";
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in read)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\0{file.Content.Length}\0{file.Content}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The files that <paramref name="container"/> reads, by path.</summary>
    /// <param name="container">The container as planned.</param>
    /// <param name="files">All files planned for the host.</param>
    public static IReadOnlyList<FilePlan> ReadBy(ContainerPlan container, IReadOnlyCollection<FilePlan> files)
    {
        // A file that is mounted by itself keeps being the old one in a container that runs, when it is written anew on the host.
        var mounted = container.Binds.Select(bind => bind.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        var found = new SortedDictionary<string, FilePlan>(
            files.Where(file => mounted.Contains(file.Path)).ToDictionary(file => file.Path, StringComparer.Ordinal), StringComparer.Ordinal);
        var texts = new Queue<string>([string.Join('\n', container.Entrypoint.Concat(container.Command))]);
        while (texts.TryDequeue(out var text))
        {
            foreach (var file in files.Where(f => !found.ContainsKey(f.Path) && IsNamed(Inside(container, f.Path), text)))
            {
                found.Add(file.Path, file);
                texts.Enqueue(file.Content);
            }
        }

        return [.. found.Values];
    }

    // Where the container sees a file of the host: the same place, unless a prefix_path moved it on the host.
    private static string Inside(ContainerPlan container, string path)
    {
        foreach (var bind in container.Binds.Select(bind => bind.Split(':')).Where(bind => bind.Length > 1))
        {
            var source = bind[0].TrimEnd('/');
            if (path.StartsWith(source + "/", StringComparison.Ordinal))
            {
                return bind[1].TrimEnd('/') + path[source.Length..];
            }
        }

        return path;
    }

    // A path counts only as a whole: kube-node.pem is not named by kube-node.pem.bak, nor by /prefix/etc/….
    private static bool IsNamed(string path, string text)
    {
        for (var at = text.IndexOf(path, StringComparison.Ordinal); at >= 0; at = text.IndexOf(path, at + 1, StringComparison.Ordinal))
        {
            var end = at + path.Length;
            if ((at == 0 || !IsPathCharacter(text[at - 1])) && (end == text.Length || !IsPathCharacter(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPathCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_';
}
