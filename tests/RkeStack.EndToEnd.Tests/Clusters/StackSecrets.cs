using System.Text;
using System.Text.Json.Nodes;

namespace RkeStack.EndToEnd.Tests.Clusters;

/// <summary>Pieces of every secret of a stack, as they would show in any text that holds one: plain, or in base64 as kubeconfigs have them.</summary>
public static class StackSecrets
{
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";

    // Long enough that it stands nowhere by chance, and from the middle, since all keys begin alike.
    private const int PieceLength = 48;

    /// <summary>Takes the pieces from a state that was exported with its secrets in clear.</summary>
    public static IReadOnlySet<string> PiecesOf(JsonNode state) => Values(state).SelectMany(Pieces).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        JsonObject secret when secret[Signature]?.GetValueKind() == System.Text.Json.JsonValueKind.String && secret[Signature]!.GetValue<string>() == SecretSignature =>
            Texts(JsonNode.Parse(secret["plaintext"]!.GetValue<string>())),
        JsonObject map => map.SelectMany(entry => Values(entry.Value)),
        JsonArray list => list.SelectMany(Values),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => Texts(entry.Value)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static IEnumerable<string> Pieces(string text)
    {
        // A certificate is no secret, and neither is the first third of a key: the public modulus, which its certificate has too. Other
        // texts of several lines are files without a secret: what a file holds is stored as one, whatever it is.
        var all = text.Split('\n');
        var lines = text switch
        {
            _ when text.Contains("kind: Config", StringComparison.Ordinal) => all.Where(line => line.Contains("client-key-data", StringComparison.Ordinal)),
            _ when text.Contains("BEGIN CERTIFICATE", StringComparison.Ordinal) => [],
            _ when text.Contains("PRIVATE KEY", StringComparison.Ordinal) => all.Skip(all.Length / 3),
            _ => all.Length == 1 ? all : [],
        };
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length >= PieceLength && !line.StartsWith("-----", StringComparison.Ordinal)))
        {
            yield return line.Substring((line.Length - PieceLength) / 2, PieceLength);
        }

        if (text.Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
            yield return encoded.Substring(encoded.Length / 2, PieceLength);
        }
    }
}
