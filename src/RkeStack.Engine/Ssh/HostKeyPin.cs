using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RkeStack.Engine.Ssh;

/// <summary>The host key that a host must present: the whole key, or its SHA-256 fingerprint alone.</summary>
public sealed record HostKeyPin
{
    private const string FingerprintPrefix = "SHA256:";

    private HostKeyPin(string fingerprint, string? type)
    {
        Fingerprint = fingerprint;
        Type = type;
    }

    /// <summary><c>SHA256:…</c>, unpadded, as OpenSSH prints it.</summary>
    public string Fingerprint { get; }

    /// <summary>Key type such as <c>ssh-ed25519</c>; null where only the fingerprint is known.</summary>
    public string? Type { get; }

    /// <summary>Reads <c>type base64 [comment]</c> or <c>SHA256:…</c>.</summary>
    /// <param name="text">As in known_hosts without the host name, or as ssh-keygen prints it.</param>
    /// <returns>Null when the text is neither.</returns>
    public static HostKeyPin? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts is [var fingerprint] && fingerprint.StartsWith(FingerprintPrefix, StringComparison.Ordinal))
        {
            return new HostKeyPin(fingerprint.TrimEnd('='), null);
        }

        var blob = parts.Length >= 2 ? new byte[parts[1].Length] : [];
        return parts.Length >= 2 && Convert.TryFromBase64String(parts[1], blob, out var length) && TypeOf(blob.AsSpan(0, length)) == parts[0]
            ? OfKey(blob.AsSpan(0, length))
            : null;
    }

    /// <summary>The pin of a key on the wire.</summary>
    /// <param name="blob">The key as the SSH protocol carries it.</param>
    public static HostKeyPin OfKey(ReadOnlySpan<byte> blob) => new(FingerprintOf(blob), TypeOf(blob));

    /// <summary>The form in which a learned key is kept: <c>type base64</c>.</summary>
    /// <param name="blob">The key as the SSH protocol carries it.</param>
    public static string Format(ReadOnlySpan<byte> blob) => $"{TypeOf(blob)} {Convert.ToBase64String(blob)}";

    /// <summary>OpenSSH's fingerprint of a public key, host's or user's.</summary>
    /// <param name="blob">The key as the SSH protocol carries it.</param>
    public static string FingerprintOf(ReadOnlySpan<byte> blob) =>
        FingerprintPrefix + Convert.ToBase64String(SHA256.HashData(blob)).TrimEnd('=');

    /// <summary>Whether a presented key is the pinned one.</summary>
    /// <param name="blob">The key as the SSH protocol carries it.</param>
    public bool Matches(ReadOnlySpan<byte> blob) => FingerprintOf(blob) == Fingerprint;

    /// <inheritdoc/>
    public override string ToString() => Type is null ? Fingerprint : $"{Fingerprint} ({Type})";

    private static string? TypeOf(ReadOnlySpan<byte> blob)
    {
        if (blob.Length < 4)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(blob);
        return length <= blob.Length - 4 ? Encoding.ASCII.GetString(blob.Slice(4, (int)length)) : null;
    }
}
