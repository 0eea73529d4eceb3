namespace RkeStack.Pulumi.Values;

/// <summary>An archive: by path, by URI, or made of assets. The engine elides all three where only the hash matters.</summary>
/// <param name="Hash">SHA-256 of the content in hexadecimal, where given.</param>
/// <param name="Path">A path, relative to the Pulumi program's directory.</param>
/// <param name="Uri">A URI.</param>
/// <param name="Assets">Assets and archives by the name they have inside.</param>
public sealed record ArchiveValue(string? Hash = null, string? Path = null, string? Uri = null, PropertyMap? Assets = null) : PropertyValue
{
    /// <summary>Whether the content was left out, so that only <see cref="Hash"/> speaks for it.</summary>
    public bool IsElided => Path is null && Uri is null && Assets is null;
}
