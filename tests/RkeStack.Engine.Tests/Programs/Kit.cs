using System.Diagnostics;
using Xunit;

namespace RkeStack.Engine.Tests.Programs;

/// <summary>Finds the real programs that tests run: RKESTACK_KIT, or a <c>.kit</c> folder above this one, or the packed kit to make it from.</summary>
public static class Kit
{
    private static readonly Lazy<string?> Folder = new(Find);

    /// <summary>The path of a program; skips the test where it is not to be had.</summary>
    public static string Program(string name)
    {
        var path = PathOf(name);
        Assert.SkipWhen(path is null, $"needs the real {name}: no kit of programs on this machine");
        return path!;
    }

    /// <summary>The path of a program; null where it is not to be had.</summary>
    public static string? PathOf(string name) =>
        Folder.Value is { } folder && File.Exists(Path.Combine(folder, name)) ? Path.Combine(folder, name) : null;

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("RKESTACK_KIT") is { Length: > 0 } given)
        {
            return given;
        }

        var above = Above(AppContext.BaseDirectory).ToList();
        if (above.Select(folder => Path.Combine(folder, ".kit")).FirstOrDefault(kit => File.Exists(Path.Combine(kit, "etcd"))) is { } unpacked)
        {
            return unpacked;
        }

        var home = above.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "shared", "kit", "unpack")));
        return home is null ? null : Unpack(Path.Combine(home, "shared", "kit", "unpack"), Path.Combine(home, ".kit"));
    }

    private static string Unpack(string program, string target)
    {
        using var process = Process.Start(program, [target, "cluster"]);
        process.WaitForExit();
        return process.ExitCode == 0 ? target : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
