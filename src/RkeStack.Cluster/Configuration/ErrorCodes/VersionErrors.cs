using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>Codes of what can be wrong with versions and images (RKE0130 to RKE0139).</summary>
internal static class VersionErrors
{
    public static readonly ErrorCode BadVersion = new("RKE0130", Severity.Error, "Not a version",
        "A Kubernetes version begins with v and has three numbers, and a revision.",
        "Write a version such as v1.32.6-rancher1-1.");

    public static readonly ErrorCode UnknownVersion = new("RKE0131", Severity.Error, "Unknown version",
        "The version's images are not known, and not all that are needed are written.",
        "Choose a known version, or write the missing keys of system_images.");

    public static readonly ErrorCode OutOfRange = new("RKE0132", Severity.Error, "Version that cannot be deployed",
        "The flags of the components are known for some minor releases only.",
        "Choose a version of one of these releases.");

    public static readonly ErrorCode OwnImages = new("RKE0133", Severity.Warning, "Version known by its images only",
        "All images of the version are written, so that it is deployed with the flags of its minor release; nobody has tested them together.",
        "Choose a known version unless you mean it.");

    public static readonly ErrorCode ImageWithoutTag = new("RKE0134", Severity.Error, "Image without tag",
        "The tag of the kubernetes image chooses the flags of the components.",
        "Write the image with its tag, such as rancher/hyperkube:v1.32.6-rancher1.");

    public static readonly ErrorCode ImageOfOtherMinor = new("RKE0135", Severity.Warning, "Image of another release",
        "The components take the flags of the image's minor release; all else follows kubernetes_version.",
        "Set kubernetes_version to the image's release.");

    public static readonly ErrorCode BadImage = new("RKE0136", Severity.Error, "Not the name of an image",
        "An image is written as docker pull takes it, in lower case and without scheme.",
        "Write it such as registry.example.com:5000/rancher/hyperkube:v1.32.6-rancher1.");

    public static readonly ErrorCode OldImage = new("RKE0137", Severity.Warning, "Image of an older release",
        "The image is an early one of its kind; the version's components and the program's own flags and files may not work with it.",
        "Remove the key, so that the version's own image is taken, or write an image of that release.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ErrorCode> All { get; } =
    [
        BadVersion,
        UnknownVersion,
        OutOfRange,
        OwnImages,
        ImageWithoutTag,
        ImageOfOtherMinor,
        BadImage,
        OldImage,
    ];
}
