using System.Buffers;
using System.Text;
using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>The text of a cluster.yml out of a file's bytes.</summary>
public static class SourceText
{
    private const char HalfCharacter = '\uD800';

    // No encoding that a byte order mark tells of takes more for a character.
    private const int MostBytes = SourceLimits.Characters * 4;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads a text, of one that is too long only as much as shows that. Half a character stands in place of what is no UTF-8, so that
    /// <see cref="ClusterYaml"/> refuses the text at that line, as RKE does.
    /// </summary>
    /// <param name="stream">The file.</param>
    public static string Read(Stream stream) => Decode(LimitedBytes.Read(stream, MostBytes + 1));

    private static string Decode(byte[] bytes)
    {
        using var text = new StreamReader(new MemoryStream(bytes), Strict, detectEncodingFromByteOrderMarks: true);
        try
        {
            var characters = new char[Math.Min(bytes.Length, SourceLimits.Characters + 1)];
            return new string(characters, 0, text.ReadBlock(characters));
        }
        catch (DecoderFallbackException)
        {
            var readable = 0;
            while (Rune.DecodeFromUtf8(bytes.AsSpan(readable), out _, out var length) == OperationStatus.Done)
            {
                readable += length;
            }

            return Encoding.UTF8.GetString(bytes, 0, readable) + HalfCharacter;
        }
    }
}
