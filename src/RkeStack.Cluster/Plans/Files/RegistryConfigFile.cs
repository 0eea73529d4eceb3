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

    public static string Render(IReadOnlyCollection<PrivateRegistryConfig> registries)
    {
        var byUrl = new SortedDictionary<string, PrivateRegistryConfig>(StringComparer.Ordinal);
        foreach (var registry in registries)
        {
            byUrl[registry.Url.Length == 0 ? DefaultRegistry : registry.Url] = registry;
        }

        var auths = byUrl.Where(r => r.Value.EcrCredentialPlugin is null)
            .Select(r => $"{GoJson.Text(r.Key)}:{{\"auth\":\"{Auth(r.Value)}\"}}");
        var helpers = byUrl.Where(r => r.Value.EcrCredentialPlugin is not null)
            .Select(r => $"{GoJson.Text(r.Key)}:\"ecr-login\"");
        return $"{{{string.Join(',', Member("auths", auths).Concat(Member("credHelpers", helpers)))}}}";
    }

    private static string Auth(PrivateRegistryConfig registry) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{registry.User}:{registry.Password}"));

    private static IEnumerable<string> Member(string name, IEnumerable<string> entries)
    {
        var text = string.Join(',', entries);
        return text.Length == 0 ? [] : [$"\"{name}\":{{{text}}}"];
    }
}
