using RkeStack.Cluster.Plans;

namespace RkeStack.Engine.Docker;

/// <summary>Which of the user's registries an image is pulled with.</summary>
internal static class RegistryCredentials
{
    private const int OwnComponents = 2;

    /// <summary>
    /// RKE's rule first: the registry's domain with the path less its last two parts (<c>repo/foo</c> for
    /// <c>repo/foo/rancher/img</c>). Where nothing is given for that, the longest url that the name begins with.
    /// </summary>
    public static RegistryCredential? Find(IEnumerable<RegistryCredential> credentials, ImageReference image)
    {
        var parts = image.Path.Split('/');
        var rkes = string.Join('/', [image.Domain, .. parts.SkipLast(OwnComponents)]);
        var all = credentials.ToList();
        return all.Find(c => Normalize(c.Url) == rkes)
            ?? all.Where(c => image.Repository.StartsWith(Normalize(c.Url) + "/", StringComparison.Ordinal)).MaxBy(c => Normalize(c.Url).Length);
    }

    /// <summary>The form in which an image's name begins: no scheme, no final slash, Docker Hub by its short name.</summary>
    public static string Normalize(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var bare = (scheme < 0 ? url : url[(scheme + 3)..]).TrimEnd('/');
        return bare is "" or "index.docker.io" or "index.docker.io/v1" or "registry-1.docker.io" ? ImageReference.DockerHub : bare;
    }
}
