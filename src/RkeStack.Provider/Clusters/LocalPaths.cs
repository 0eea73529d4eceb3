using RkeStack.Cluster.Configuration;

namespace RkeStack.Provider.Clusters;

/// <summary>
/// Files that a cluster.yml names by relative paths: they begin at the folder of the file that they stand in. They are taken as seen from the
/// program's folder, so that the state says the same on whichever machine the program lies.
/// </summary>
internal static class LocalPaths
{
    /// <summary>The configuration with its relative paths as seen from another folder.</summary>
    /// <param name="config">As the file has it.</param>
    /// <param name="folder">The file's folder, absolute.</param>
    /// <param name="program">The program's folder, absolute.</param>
    public static ClusterConfig SeenFrom(this ClusterConfig config, string folder, string program)
    {
        return config with
        {
            AddonsInclude = [.. config.AddonsInclude.Select(entry => AddonIncludes.UrlOf(entry) is null ? Seen(entry) : entry)],
            SshKeyPath = Seen(config.SshKeyPath),
            SshCertPath = Seen(config.SshCertPath),
            Nodes = [.. config.Nodes.Select(node => node with { SshKeyPath = Seen(node.SshKeyPath), SshCertPath = Seen(node.SshCertPath) })],
            BastionHost = config.BastionHost with { SshKeyPath = Seen(config.BastionHost.SshKeyPath), SshCertPath = Seen(config.BastionHost.SshCertPath) },
        };

        // What begins with `~` begins at a folder of its own.
        string Seen(string path) => string.IsNullOrWhiteSpace(path) || path[0] == '~' || Path.IsPathRooted(path)
            ? path
            : Path.GetRelativePath(program, Path.Combine(folder, path));
    }
}
