using RkeStack.Cli.Terminals;
using RkeStack.Cluster.Pki;
using Spectre.Console;

namespace RkeStack.Cli.Differences;

/// <summary>Shows what changes for people. Holds no secret.</summary>
internal static class PlanDifferenceText
{
    private static readonly Style Heading = new(decoration: Decoration.Bold);

    /// <summary>Writes it.</summary>
    public static void Write(IAnsiConsole console, PlanDifference difference)
    {
        if (difference.IsEmpty)
        {
            console.Line("Nothing changes.");
            return;
        }

        foreach (var host in difference.Hosts)
        {
            console.Line(host.Kind switch
            {
                ChangeKind.Create => $"{host.Address} (new host)",
                ChangeKind.Remove => $"{host.Address} (leaves the cluster)",
                _ => host.Address,
            }, Heading);
            WriteChanges(console, "container", host.Containers);
            WriteChanges(console, "file", host.Files);
            WriteChanges(console, "node", host.Node);
            console.WriteLine();
        }

        if (!difference.Certificates.IsEmpty)
        {
            console.Line("Certificates", Heading);
            foreach (var certificate in difference.Certificates)
            {
                WriteLine(console, Mark(certificate.Kind), $"{certificate.Name}: {certificate.Reason}");
            }

            console.WriteLine();
        }

        if (!difference.Addons.IsEmpty)
        {
            console.Line("Add-ons", Heading);
            WriteChanges(console, "", difference.Addons);
            console.WriteLine();
        }

        if (difference.AddonsNotCompared.Length > 0)
        {
            console.Line($"Add-ons are not compared: {difference.AddonsNotCompared}");
            console.WriteLine();
        }

        console.Line(
            $"Hosts that change: {difference.Hosts.Length}. Containers created: {Count(difference, ChangeKind.Create)}, "
            + $"replaced: {Count(difference, ChangeKind.Replace)}, removed: {Count(difference, ChangeKind.Remove)}.");
    }

    private static int Count(PlanDifference difference, ChangeKind kind) =>
        difference.Hosts.Sum(host => host.Containers.Count(container => container.Kind == kind));

    private static void WriteChanges(IAnsiConsole console, string what, IEnumerable<Change> changes)
    {
        foreach (var change in changes)
        {
            WriteLine(console, Mark(change.Kind), $"{what} {change.Name}".TrimStart());
            foreach (var reason in change.Reasons)
            {
                console.Line($"      {reason}");
            }
        }
    }

    private static void WriteLine(IAnsiConsole console, (string Sign, Color Colour) mark, string text)
    {
        console.Write(new Text($"  {mark.Sign} ", new Style(mark.Colour)));
        console.Line(text);
    }

    private static (string Sign, Color Colour) Mark(ChangeKind kind) => kind switch
    {
        ChangeKind.Create => ("+", Color.Green),
        ChangeKind.Remove => ("-", Color.Red),
        ChangeKind.Replace => ("±", Color.Yellow),
        _ => ("~", Color.Yellow),
    };

    private static (string Sign, Color Colour) Mark(PkiChangeKind kind) => kind switch
    {
        PkiChangeKind.Issue => Mark(ChangeKind.Create),
        PkiChangeKind.Remove => Mark(ChangeKind.Remove),
        _ => Mark(ChangeKind.Update),
    };
}
