using Renci.SshNet;
using Renci.SshNet.Security;

namespace RkeStack.Engine.Ssh;

/// <summary>Which type of host key a host with several of them is asked for.</summary>
internal static class HostKeyPreference
{
    /// <summary>
    /// Puts the pinned key's type first: a host has a key of each type, and asked for another type it would seem to
    /// have changed its key. Host certificates are left out, since what is pinned is a key.
    /// </summary>
    public static void Apply(IOrderedDictionary<string, Func<byte[], KeyHostAlgorithm>> algorithms, string? pinnedType)
    {
        foreach (var certificate in algorithms.Keys.Where(name => name.Contains("-cert-", StringComparison.Ordinal)).ToList())
        {
            algorithms.Remove(certificate);
        }

        string[] preferred = pinnedType switch
        {
            null => [],
            "ssh-rsa" => ["rsa-sha2-512", "rsa-sha2-256", "ssh-rsa"],
            _ => [pinnedType],
        };
        var position = 0;
        foreach (var name in preferred.Where(algorithms.ContainsKey))
        {
            algorithms.SetPosition(name, position++);
        }
    }
}
