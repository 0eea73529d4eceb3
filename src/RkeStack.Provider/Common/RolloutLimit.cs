namespace RkeStack.Provider.Common;

/// <summary>How long an add-on may get no further.</summary>
internal static class RolloutLimit
{
    // Images are pulled in that time too.
    private const int DefaultSeconds = 300;

    /// <summary>The limit that an input says.</summary>
    /// <param name="seconds">Null where it is left out.</param>
    public static TimeSpan Of(int? seconds) => TimeSpan.FromSeconds(seconds ?? DefaultSeconds);
}
