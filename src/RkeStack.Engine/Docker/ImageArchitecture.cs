namespace RkeStack.Engine.Docker;

/// <summary>Names of processor architectures: images carry Go's names, hosts the kernel's.</summary>
internal static class ImageArchitecture
{
    /// <summary>Go's name (<c>amd64</c>, <c>arm64</c>) for either.</summary>
    public static string Normalize(string? name) => name?.ToLowerInvariant() switch
    {
        null => "",
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        "armv7l" or "armv6l" => "arm",
        "i386" or "i686" => "386",
        { } other => other,
    };
}
