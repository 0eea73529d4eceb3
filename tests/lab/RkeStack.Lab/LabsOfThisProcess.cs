using System.Collections.Concurrent;

namespace RkeStack.Labs;

/// <summary>The labs to take away when the process ends without having disposed of them.</summary>
internal static class LabsOfThisProcess
{
    private static readonly ConcurrentDictionary<string, bool> Names = new();

    static LabsOfThisProcess() => AppDomain.CurrentDomain.ProcessExit += static (_, _) =>
    {
        foreach (var name in Names.Keys)
        {
            LabProgram.RunToTheEnd("down", name);
        }
    };

    public static void Add(string name) => Names[name] = true;

    public static void Remove(string name) => Names.TryRemove(name, out _);
}
