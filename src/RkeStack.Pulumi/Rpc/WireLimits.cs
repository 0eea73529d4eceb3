namespace RkeStack.Pulumi.Rpc;

/// <summary>How large and how deeply nested a message may be.</summary>
internal static class WireLimits
{
    /// <summary>What the engine itself allows, in bytes (400 MiB).</summary>
    public const int MessageBytes = 400 * 1024 * 1024;

    /// <summary>
    /// How many protobuf messages may nest: three for each object within an object. The stock limit of 100 refuses the 34th object,
    /// which the engine lets through.
    /// </summary>
    public const int Depth = 1000;
}
