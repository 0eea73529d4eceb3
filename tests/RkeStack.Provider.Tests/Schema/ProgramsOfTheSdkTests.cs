using System.Text.RegularExpressions;
using Xunit;

namespace RkeStack.Provider.Tests.Schema;

/// <summary>The C# programs of the repository are compiled only where Pulumi's packages can be had: what they use of our SDK is held against it here.</summary>
public partial class ProgramsOfTheSdkTests
{
    [Theory]
    [InlineData("infra/Program.cs")]
    [InlineData("examples/csharp/Program.cs")]
    public void What_a_program_uses_of_a_cluster_is_in_the_SDK(string program)
    {
        var text = File.ReadAllText(Path.Combine(SdkFolder.Path, "..", program));
        // The component's class stands before that of its arguments.
        var sdk = File.ReadAllText(Path.Combine(SdkFolder.Path, "dotnet", "Cluster.cs")).Split("class ClusterArgs");
        var (outputs, inputs) = (Members(sdk[0]), Members(sdk[1]));
        var given = Given().Matches(text).Concat(Initialised().Matches(text)).Select(match => match.Groups[1].Value).ToList();
        var taken = Taken().Matches(text).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(given);
        Assert.NotEmpty(taken);
        Assert.Empty(given.Except(inputs));
        Assert.Empty(taken.Except(outputs));
    }

    private static HashSet<string> Members(string source) => [.. Property().Matches(source).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\barguments\.(\w+)")]
    private static partial Regex Given();

    [GeneratedRegex(@"new ClusterArgs \{ (\w+) =")]
    private static partial Regex Initialised();

    [GeneratedRegex(@"\bcluster\.([A-Z]\w*)")]
    private static partial Regex Taken();

    [GeneratedRegex(@"^ +public [\w.<>?, ]+ (\w+)\s*(?:$|\{|=>)", RegexOptions.Multiline)]
    private static partial Regex Property();
}
