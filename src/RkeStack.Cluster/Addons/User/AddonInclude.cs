namespace RkeStack.Cluster.Addons;

/// <summary>A manifest of the user's own that stands elsewhere.</summary>
/// <param name="Source">Its entry in <c>addons_include</c>: a path or a URL.</param>
/// <param name="Yaml">What was read there.</param>
public sealed record AddonInclude(string Source, string Yaml);
