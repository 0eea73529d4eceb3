namespace RkeStack.Cluster.Configuration.Schema;

/// <summary>What an editor says of a key.</summary>
internal static class KeyWords
{
    /// <summary>The key's description, its default where that is no single value, and what a change touches.</summary>
    public static string Describe(ConfigEntry entry)
    {
        var key = entry.Key;
        var standsFor = key.DefaultNote ?? key.Default;
        return key.Description
            + (standsFor is null ? "" : $" Default: {standsFor}.")
            + (key.Section is null ? $" A change {ChangeEffectWords.Describe(entry.Effects)}." : "");
    }
}
