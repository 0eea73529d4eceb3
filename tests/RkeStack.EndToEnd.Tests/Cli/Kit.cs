using Xunit;

namespace RkeStack.EndToEnd.Tests.Cli;

/// <summary>The real Pulumi CLI, unpacked from the kit beside the repository or found on PATH.</summary>
public static class Kit
{
    private static readonly Lazy<Task<string?>> PulumiFolder = new(FindPulumiAsync);

    /// <summary>The repository's root folder.</summary>
    public static string Repository { get; } = FindUp(AppContext.BaseDirectory, "RkeStack.sln")
        ?? throw new InvalidOperationException("The tests must run from within the repository.");

    /// <summary>The folder with <c>pulumi</c> and its language hosts; the test is skipped, with the reason, where there is none.</summary>
    public static async Task<string> PulumiOrSkipAsync()
    {
        var folder = await PulumiFolder.Value;
        Assert.SkipWhen(folder is null, "No Pulumi CLI: neither ../shared/kit nor a pulumi on PATH.");
        return folder!;
    }

    private static async Task<string?> FindPulumiAsync()
    {
        var kit = Environment.GetEnvironmentVariable("RKESTACK_KIT") is { Length: > 0 } given ? given : FindKit();
        if (kit is null)
        {
            return Environment.GetEnvironmentVariable("PATH")!.Split(':').FirstOrDefault(d => File.Exists(Path.Combine(d, "pulumi")));
        }

        var target = Path.Combine(Environment.GetEnvironmentVariable("RKESTACK_KIT_CACHE") ?? "/var/cache/rkestack-kit");
        var unpack = await Command.RunAsync(Path.Combine(kit, "unpack"), [target, "pulumi"], CancellationToken.None);
        unpack.EnsureSuccess();
        return target;
    }

    private static string? FindKit()
    {
        for (var folder = new DirectoryInfo(Repository); folder is not null; folder = folder.Parent)
        {
            var kit = Path.Combine(folder.FullName, "shared", "kit");
            if (File.Exists(Path.Combine(kit, "unpack")))
            {
                return kit;
            }
        }

        return null;
    }

    private static string? FindUp(string start, string file)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, file)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
