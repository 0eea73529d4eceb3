using System.Text.Json.Nodes;
using Xunit;

namespace RkeStack.Cluster.Tests.Pki;

/// <summary>What RKE itself computed, kept beside the project on the machines that have it.</summary>
internal static class Oracle
{
    private static readonly string? Folder = Find();

    public static TheoryData<string> CasesWithCertificates()
    {
        var data = new TheoryData<string>();
        if (Folder is null)
        {
            data.Add("absent");
            return data;
        }

        foreach (var file in Directory.GetFiles(Path.Combine(Folder, "cases"), "*.json").Order(StringComparer.Ordinal))
        {
            if (JsonNode.Parse(File.ReadAllText(file)) is JsonObject content && content["certificates"] is JsonObject { Count: > 0 })
            {
                data.Add(Path.GetFileNameWithoutExtension(file));
            }
        }

        return data;
    }

    public static JsonObject Case(string name) => JsonNode.Parse(Read($"cases/{name}.json"))!.AsObject();

    public static string Read(string path)
    {
        Assert.SkipWhen(Folder is null, "RKE's own answers (shared/reference/oracle) are not on this machine");
        return File.ReadAllText(Path.Combine(Folder!, path));
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "reference", "oracle");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
