namespace RkeStack.Cluster.Addons;

/// <summary>What one add-on puts into the cluster.</summary>
/// <param name="Name">The add-on's name, as RKE gives it (<see cref="AddonNames"/>).</param>
/// <param name="Yaml">The objects: YAML with several documents, in the order in which they are applied.</param>
public sealed record AddonManifest(string Name, string Yaml)
{
    /// <summary>Whether the objects are the user's own, and not those of the cluster.</summary>
    public bool IsUsers => Name is AddonNames.User or AddonNames.UserIncludes;

    /// <summary>Whether a Secret is among the objects, so that the text is not for display.</summary>
    public bool HoldsSecrets => ManifestReader.Read(Yaml, Name).Any(item => item is { Kind: "Secret", ApiVersion: "v1" });

    /// <summary>The name only: the objects may hold secrets.</summary>
    public override string ToString() => Name;
}
