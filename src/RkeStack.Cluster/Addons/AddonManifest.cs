namespace RkeStack.Cluster.Addons;

/// <summary>What one add-on puts into the cluster.</summary>
/// <param name="Name">The add-on's name, as RKE gives it (<see cref="AddonNames"/>).</param>
/// <param name="Yaml">The objects: YAML with several documents, in the order in which they are applied.</param>
public sealed record AddonManifest(string Name, string Yaml);
