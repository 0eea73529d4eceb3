using System.Collections.Immutable;
using System.Text.Json;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Versions;

/// <summary>
/// What is known of each Kubernetes version that can be deployed: its images, flags, accepted Docker engines and add-on
/// templates. The built-in data is that of RKE 1.8.5 for Kubernetes 1.19 to 1.32.
/// </summary>
public sealed class KubernetesVersions
{
    private static readonly Lazy<KubernetesVersions> LazyBuiltIn = new(LoadBuiltIn);
    private readonly JsonElement _data;

    private KubernetesVersions(JsonElement data)
    {
        _data = data;
        Default = data.GetProperty("defaultVersion").GetString()!;
        Current = [.. data.GetProperty("currentVersions").EnumerateArray().Select(version => version.GetString()!)];
    }

    /// <summary>The data that comes with the program; read when it is first asked for.</summary>
    public static KubernetesVersions BuiltIn => LazyBuiltIn.Value;

    /// <summary>The version of a cluster.yml that names none.</summary>
    public string Default { get; }

    /// <summary>The newest version of each minor release that RKE still lists, oldest first.</summary>
    public ImmutableArray<string> Current { get; }

    /// <summary>Every version that can be deployed, in the data's own order.</summary>
    public IEnumerable<string> All => _data.GetProperty("versions").EnumerateObject().Select(version => version.Name);

    /// <summary>Whether the data holds the version, spelled exactly so.</summary>
    /// <param name="version">A version such as <c>v1.32.6-rancher1-1</c>.</param>
    public bool IsKnown(string version) => _data.GetProperty("versions").TryGetProperty(version, out _);

    /// <summary>The images of a version, as their makers publish them, before any private registry.</summary>
    /// <param name="version">A version such as <c>v1.32.6-rancher1-1</c>.</param>
    /// <returns>The images, or null for a version that is not known.</returns>
    public SystemImages? Images(string version)
    {
        if (!_data.GetProperty("versions").TryGetProperty(version, out var own))
        {
            return null;
        }

        var images = EmptyMaps.Text.ToBuilder();
        if (_data.GetProperty("imageSets").TryGetProperty(MinorOf(version), out var shared))
        {
            Lay(shared, images);
        }

        Lay(own, images);
        return new SystemImages(images.ToImmutable());
    }

    /// <summary>The Docker engines, as major.minor, on which a version is accepted; empty for an unknown minor release.</summary>
    /// <param name="version">A version such as <c>v1.32.6-rancher1-1</c>; only major and minor count.</param>
    public ImmutableArray<string> DockerLines(string version) =>
        _data.GetProperty("docker").TryGetProperty(MinorOf(version).TrimStart('v'), out var lines)
            ? [.. lines.EnumerateArray().Select(line => line.GetString()!)]
            : [];

    /// <summary>
    /// The flags of each component. The exact version's own entry is taken where there is one; otherwise the minor
    /// release's, and there the tag of the kubernetes image wins over <paramref name="version"/>.
    /// </summary>
    /// <param name="version">The cluster's <c>kubernetes_version</c>.</param>
    /// <param name="kubernetesImage">The image under <c>system_images.kubernetes</c>, with its tag; may be empty.</param>
    /// <returns>The flags, or null when the data has no entry for it.</returns>
    public ServiceOptions? ServiceOptions(string version, string kubernetesImage = "")
    {
        var options = _data.GetProperty("serviceOptions");
        var imageMinor = MinorOf(TagOf(kubernetesImage));
        var entry = new[] { version, imageMinor.Length > 0 ? imageMinor : MinorOf(version) }
            .FirstOrDefault(name => FindFlags(options.GetProperty("etcd"), name) is not null);
        if (entry is null)
        {
            return null;
        }

        ImmutableSortedDictionary<string, string> Of(string component) =>
            FindFlags(options.GetProperty(component), entry) ?? EmptyMaps.Text;

        return new ServiceOptions
        {
            Etcd = Of("etcd"),
            KubeApi = Of("kubeapi"),
            KubeController = Of("kubeController"),
            Scheduler = Of("scheduler"),
            Kubelet = Of("kubelet"),
            Kubeproxy = Of("kubeproxy"),
        };
    }

    /// <summary>The id of the template that an add-on has in a version, such as <c>coredns-v1.8.3-rancher3</c>.</summary>
    /// <param name="addon">The add-on.</param>
    /// <param name="version">The cluster's version.</param>
    /// <returns>The id, or null where the version has no such add-on.</returns>
    public string? AddonTemplate(Addon addon, KubernetesVersion version)
    {
        foreach (var range in _data.GetProperty("addonTemplates").GetProperty(NameOf(addon)).EnumerateObject())
        {
            if (version.IsIn(range.Name))
            {
                return range.Value.GetString();
            }
        }

        return null;
    }

    /// <summary>Reads version data of the built-in data's shape.</summary>
    /// <param name="utf8Json">The data.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static KubernetesVersions Load(Stream utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        return new KubernetesVersions(document.RootElement.Clone());
    }

    /// <summary>Major and minor with the <c>v</c> of a version or image tag; empty when it has fewer than two numbers.</summary>
    /// <param name="versionOrTag">A version such as <c>v1.32.6-rancher1-1</c> or the tag of an image.</param>
    public static string MinorOf(string versionOrTag) => versionOrTag.Split('.') switch
    {
        [var major, var minor, ..] => $"{major}.{minor}",
        _ => "",
    };

    /// <summary>The tag of an image; empty where it has none.</summary>
    /// <param name="image">An image such as <c>registry:5000/rancher/hyperkube:v1.32.6-rancher1</c>.</param>
    public static string TagOf(string image)
    {
        var name = image[(image.LastIndexOf('/') + 1)..];
        var digest = name.IndexOf('@');
        name = digest < 0 ? name : name[..digest];
        var colon = name.IndexOf(':');
        return colon < 0 ? "" : name[(colon + 1)..];
    }

    private static KubernetesVersions LoadBuiltIn()
    {
        const string name = "RkeStack.Cluster.Versions.kubernetes-versions.json";
        using var stream = typeof(KubernetesVersions).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without its data {name}.");
        return Load(stream);
    }

    private static void Lay(JsonElement images, ImmutableSortedDictionary<string, string>.Builder over)
    {
        foreach (var image in images.EnumerateObject())
        {
            if (image.Value.ValueKind == JsonValueKind.Null)
            {
                over.Remove(image.Name);
            }
            else
            {
                over[image.Name] = image.Value.GetString()!;
            }
        }
    }

    private static ImmutableSortedDictionary<string, string>? FindFlags(JsonElement groups, string entry)
    {
        foreach (var group in groups.EnumerateArray())
        {
            if (group.GetProperty("entries").EnumerateArray().Any(name => name.ValueEquals(entry)))
            {
                return group.GetProperty("flags").EnumerateObject()
                    .ToImmutableSortedDictionary(flag => flag.Name, flag => flag.Value.GetString()!, StringComparer.Ordinal);
            }
        }

        return null;
    }

    private static string NameOf(Addon addon) => addon switch
    {
        Addon.Aci => "aci",
        Addon.Calico => "calico",
        Addon.Canal => "canal",
        Addon.CoreDns => "coreDNS",
        Addon.Flannel => "flannel",
        Addon.KubeDns => "kubeDNS",
        Addon.MetricsServer => "metricsServer",
        Addon.NginxIngress => "nginxIngress",
        Addon.Nodelocal => "nodelocal",
        Addon.Weave => "weave",
        _ => throw new ArgumentOutOfRangeException(nameof(addon), addon, "Not an add-on."),
    };
}
