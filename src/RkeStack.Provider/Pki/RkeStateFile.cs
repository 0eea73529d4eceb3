using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Provider.Pki;

/// <summary>The state file of RKE on the machine that runs Pulumi.</summary>
internal static class RkeStateFile
{
    /// <summary>The file's text. Secret.</summary>
    /// <param name="path">Its path; a relative one begins at <paramref name="folder"/>.</param>
    /// <param name="folder">The program's folder.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="DiagnosticException">RKE9043: it cannot be read.</exception>
    public static async Task<string> ReadAsync(string path, string folder, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(Path.GetFullPath(path, folder), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new DiagnosticException(new Diagnostic
            {
                Code = "RKE9043",
                Path = path,
                Message = $"RKE's state of the cluster cannot be read: {exception.Message}",
                Fix = $"Give the path of the cluster.rkestate as the id to import; a relative one begins at the program's folder, {folder}.",
            });
        }
    }
}
