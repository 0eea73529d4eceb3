using System.Text;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Plans.Files;

/// <summary>
/// Content of <c>/var/lib/kubelet/config.json</c>, from which the kubelet takes registry credentials. RKE hands the same text
/// through the kubelet container's environment, where everybody who may inspect containers reads it.
/// </summary>
internal static class RegistryConfigFile
{
    public const string Path = "/var/lib/kubelet/config.json";

    /// <summary>Registry that an entry without URL means.</summary>
    public const string DefaultRegistry = "docker.io";

    /// <summary>The content; null when no registry comes with credentials.</summary>
    /// <param name="registries">cluster.yml's <c>private_registries</c>; of those with one URL the last counts.</param>
    public static string? Render(IEnumerable<PrivateRegistryConfig> registries)
    {
        var byUrl = new SortedDictionary<string, PrivateRegistryConfig>(StringComparer.Ordinal);
        foreach (var registry in registries.Where(HasCredentials))
        {
            byUrl[registry.Url.Length == 0 ? DefaultRegistry : registry.Url] = registry;
        }

        var auths = byUrl.Where(r => r.Value.EcrCredentialPlugin is null)
            .Select(r => $"{GoJson.Text(r.Key)}:{{\"auth\":\"{Auth(r.Value)}\"}}");
        var helpers = byUrl.Where(r => r.Value.EcrCredentialPlugin is not null)
            .Select(r => $"{GoJson.Text(r.Key)}:\"ecr-login\"");
        return byUrl.Count == 0 ? null : $"{{{string.Join(',', Member("auths", auths).Concat(Member("credHelpers", helpers)))}}}";
    }

    private static bool HasCredentials(PrivateRegistryConfig registry) =>
        registry.User.Length > 0 || registry.Password.Length > 0 || registry.EcrCredentialPlugin is not null;

    private static string Auth(PrivateRegistryConfig registry) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{registry.User}:{registry.Password}"));

    private static IEnumerable<string> Member(string name, IEnumerable<string> entries)
    {
        var text = string.Join(',', entries);
        return text.Length == 0 ? [] : [$"\"{name}\":{{{text}}}"];
    }
}
