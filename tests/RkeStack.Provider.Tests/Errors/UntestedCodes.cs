namespace RkeStack.Provider.Tests.Errors;

/// <summary>Documented codes that no test provokes, each with the reason why none does.</summary>
internal static class UntestedCodes
{
    /// <summary>The reasons by code.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
