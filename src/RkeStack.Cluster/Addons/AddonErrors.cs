using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Versions;

namespace RkeStack.Cluster.Addons;

/// <summary>The errors of this folder, RKE4400 to RKE4499.</summary>
internal static class AddonErrors
{
    public static Diagnostic Syntax(string path, long line, long column, string problem) => new()
    {
        Code = "RKE4400",
        Path = path,
        Message = $"The manifest is not YAML at its line {line}, column {column}: {problem}",
        Fix = "Correct that line; `kubectl apply --dry-run=client -f FILE` says the same.",
    };

    public static Diagnostic NoObject(string path, long line) => new()
    {
        Code = "RKE4401",
        Path = path,
        Message = $"The document at line {line} of the manifest is not a Kubernetes object: it must be a mapping.",
        Fix = "Write apiVersion, kind and metadata, or remove the document.",
    };

    public static Diagnostic FieldMissing(string path, long line, string field) => new()
    {
        Code = "RKE4402",
        Path = path,
        Message = $"The object at line {line} of the manifest has no {field}, or it is not text.",
        Fix = $"Write {field}.",
    };

    public static Diagnostic Value(string path, long line, string problem) => new()
    {
        Code = "RKE4403",
        Path = path,
        Message = $"Line {line} of the manifest: {problem}",
        Fix = "Write a value that JSON can hold; quote it when it is text.",
    };

    public static Diagnostic TooLarge(string path) => new()
    {
        Code = "RKE4404",
        Path = path,
        Message = $"The manifest is nested deeper than {ManifestReader.MaxDepth} levels or unfolds to more than {ManifestReader.MaxNodes} values.",
        Fix = "Write out what its aliases (*name) repeat, or split it.",
    };

    public static Diagnostic Twice(string path, KubernetesObjectKey key) => new()
    {
        Code = "RKE4405",
        Path = path,
        Message = $"The manifest holds {key.Kind} {(key.Namespace.Length == 0 ? key.Name : $"{key.Namespace}/{key.Name}")} twice.",
        Fix = "Remove one of both.",
    };

    public static DiagnosticException VersionUnknown(Addon addon, string kubernetesVersion) => new(new Diagnostic
    {
        Code = "RKE4450",
        Path = "kubernetes_version",
        Message = $"RKE has no manifest of {addon} for Kubernetes {kubernetesVersion}.",
        Fix = "Choose another version; from 1.24.2 on there is one of every add-on, of Weave up to 1.29.",
    });
}
