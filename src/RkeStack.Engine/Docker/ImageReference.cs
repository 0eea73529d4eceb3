namespace RkeStack.Engine.Docker;

/// <summary>An image's name in its parts, with the defaults that Docker fills in.</summary>
/// <param name="Domain">Registry, with its port: <c>docker.io</c> when the name has none.</param>
/// <param name="Path">Repository within the registry: <c>rancher/hyperkube</c>, <c>library/nginx</c>.</param>
/// <param name="Tag">Tag, or <c>sha256:…</c>; <c>latest</c> when the name has neither.</param>
internal sealed record ImageReference(string Domain, string Path, string Tag)
{
    public const string DockerHub = "docker.io";

    /// <summary>Name without the tag, in full.</summary>
    public string Repository => $"{Domain}/{Path}";

    public static ImageReference Parse(string image)
    {
        var (name, digest) = Split(image, image.IndexOf('@', StringComparison.Ordinal));
        var colon = name.LastIndexOf(':');
        var (repository, tag) = Split(name, colon > name.LastIndexOf('/') ? colon : -1);
        var (first, rest) = Split(repository, repository.IndexOf('/', StringComparison.Ordinal));

        // What comes before the first slash is a registry only when it looks like a host: so Docker reads names.
        var isDomain = rest.Length > 0 && (first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal) || first == "localhost");
        var domain = isDomain ? first : DockerHub;
        var path = isDomain ? rest : repository;
        return new ImageReference(
            domain,
            domain == DockerHub && !path.Contains('/', StringComparison.Ordinal) ? $"library/{path}" : path,
            digest.Length > 0 ? digest : tag.Length > 0 ? tag : "latest");
    }

    private static (string Before, string After) Split(string text, int at) => at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
}
