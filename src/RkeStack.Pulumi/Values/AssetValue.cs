namespace RkeStack.Pulumi.Values;

/// <summary>An asset: content by text, path or URI. The engine elides all three where only the hash matters (Diff, Read, Delete, old values).</summary>
/// <param name="Hash">SHA-256 of the content in hexadecimal, where given.</param>
/// <param name="Text">The content itself.</param>
/// <param name="Path">A path, relative to the Pulumi program's directory.</param>
/// <param name="Uri">A URI.</param>
public sealed record AssetValue(string? Hash = null, string? Text = null, string? Path = null, string? Uri = null) : PropertyValue
{
    /// <summary>Whether the content was left out, so that only <see cref="Hash"/> speaks for it.</summary>
    public bool IsElided => Text is null && Path is null && Uri is null;
}
