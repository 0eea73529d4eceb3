using CsCheck;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Tests.Configuration;
using Xunit;

namespace RkeStack.Cluster.Tests.Fuzzing;

public sealed class AnyTextAndSchema
{
    private const int Inputs = 2000;

    /// <summary>A known key in the wrong place is an error to the schema; of a key that stands twice it sees the last only.</summary>
    private static readonly string[] Different = ["RKE0012", "RKE0013"];

    [Fact]
    public void Whatever_is_accepted_fits_the_schema_and_whatever_has_unknown_keys_or_types_does_not()
    {
        var accepted = 0;
        ClusterTexts.Whole.Sample(
            text =>
            {
                var result = ClusterConfiguration.Load(text);
                if (result.Config is null || result.Diagnostics.Any(found => Different.Contains(found.Code)) || text.Contains("&a", StringComparison.Ordinal))
                {
                    return;
                }

                var misfits = SchemaCheck.Misfits(text);
                if (!result.HasErrors)
                {
                    Interlocked.Increment(ref accepted);
                    Assert.True(misfits.Count == 0, string.Join("; ", misfits));
                }
                else if (result.Diagnostics.Any(found => found.Code is "RKE0010" or "RKE0014"))
                {
                    Assert.NotEmpty(misfits);
                }
            },
            iter: Inputs,
            print: text => $"\n{text}\n");

        Assert.True(accepted > Inputs / 20, $"{accepted} were accepted");
    }
}
