using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider;

/// <summary>What the package's schema says about it.</summary>
internal static class PackageDescription
{
    public static PackageMetadata Metadata { get; } = new()
    {
        DisplayName = "RkeStack",
        Description = "Builds and runs Kubernetes on plain hosts that have SSH and Docker, from RKE's own cluster.yml.",
        Keywords = ["kubernetes", "rke", "category/infrastructure", "kind/native"],
        Publisher = "RkeStack",
        License = "Apache-2.0",
        CSharpRootNamespace = "RkeStack",
        CSharpNamespace = "Sdk",
    };
}
