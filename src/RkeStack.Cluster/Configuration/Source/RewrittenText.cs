using System.Globalization;

namespace RkeStack.Cluster.Configuration.Source;

/// <summary>
/// A cluster.yml that holds a <c>custom_config</c> for the encryption of Secrets is written anew by RKE before it is read, as
/// JSON holds it: a text without quotes that looks like a number or boolean is then the number or boolean, <c>1.10</c> is 1.1.
/// </summary>
internal static class RewrittenText
{
    private const double LargestInDigits = 1e15;
    private static readonly string[] Way = ["services", "kube-api", "secrets_encryption_config", "custom_config"];

    /// <summary>Whether RKE writes the text anew.</summary>
    public static bool IsRewritten(SourceMapping root)
    {
        SourceNode? place = root;
        foreach (var name in Way)
        {
            place = (place as SourceMapping)?.Entries.LastOrDefault(entry => entry.Key.Text == name)?.Value;
        }

        return place is SourceMapping;
    }

    /// <summary>A scalar's text after that.</summary>
    public static string Of(SourceScalar scalar)
    {
        if (ScalarValues.TryFlag(scalar, out var flag))
        {
            return flag ? "true" : "false";
        }

        if (!ScalarValues.TryDecimal(scalar, out var number))
        {
            return scalar.Text;
        }

        return double.IsInteger(number) && Math.Abs(number) < LargestInDigits
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
    }
}
