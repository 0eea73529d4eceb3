namespace RkeStack.Cluster.Configuration.Source;

/// <summary>How much text is taken: far beyond any real cluster.yml, and small enough to stay within memory and stack.</summary>
internal static class SourceLimits
{
    /// <summary>Characters of the whole text.</summary>
    public const int Characters = 8 * 1024 * 1024;

    /// <summary>Maps and lists inside each other.</summary>
    public const int Depth = 64;

    /// <summary>Values once every alias is written out: ten thousand hosts with twenty-five values each.</summary>
    public const long Nodes = 250_000;
}
