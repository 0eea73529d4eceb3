using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Addons;

/// <summary>What differs between RKE's forms of the weave manifest.</summary>
/// <param name="HasInitContainer">Whether an init container prepares the host; before, weave did it itself.</param>
internal sealed record WeaveBody(bool HasInitContainer)
{
    public static readonly AddonBodies<WeaveBody> All = new(
        Addon.Weave,
        ("1.16", new WeaveBody(HasInitContainer: false)),
        ("1.20", new WeaveBody(HasInitContainer: true)),
        ("1.22", new WeaveBody(HasInitContainer: true)));

    /// <summary>Processor time that each container asks for.</summary>
    public string Cpu => HasInitContainer ? "50m" : "10m";
}
