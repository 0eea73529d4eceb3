using System.Collections.Immutable;
using System.Globalization;
using RkeStack.Engine.Ssh;

namespace RkeStack.Engine.Hosts;

/// <summary>The one command that a survey runs as the SSH user: reads, and changes nothing.</summary>
internal static class SurveyScript
{
    private const string End = "end";

    // A directory with very much in it is listed as itself and with "/*": all that is in it.
    private const string Script =
        """
        echo @tcp; cat /proc/net/tcp /proc/net/tcp6 2>/dev/null
        echo @udp; cat /proc/net/udp /proc/net/udp6 2>/dev/null
        echo @free; df -Pk "$1" 2>/dev/null | tail -n 1
        shift
        echo @paths; for p in "$@"; do
          if [ -d "$p" ] && [ ! -L "$p" ]; then
            found=$(find "$p" -maxdepth 3 2>/dev/null)
            if [ "$(printf "%s\n" "$found" | wc -l)" -le 500 ]; then printf "%s\n" "$found"; else echo "$p"; echo "$p/*"; fi
          elif [ -e "$p" ] || [ -L "$p" ]; then echo "$p"; fi
        done
        echo @end
        """;

    public static string Command(string dockerRootDir, IEnumerable<string> paths) => ShellWords.Script(Script, [dockerRootDir, .. paths]);

    /// <summary>Puts what the command printed into the survey; null where it did not come to its end, so that what it did not name may be there.</summary>
    public static HostSurvey? Read(HostSurvey survey, string output)
    {
        var sections = Sections(output);
        return !sections.ContainsKey(End) ? null : survey with
        {
            Listening = ProcNet.Listening(sections["tcp"], sections["udp"]),
            FreeBytes = Free(sections["free"]),
            PathsPresent = [.. sections["paths"].Split('\n', StringSplitOptions.RemoveEmptyEntries)],
        };
    }

    private static ImmutableDictionary<string, string> Sections(string output)
    {
        var sections = ImmutableDictionary<string, string>.Empty.Add("tcp", "").Add("udp", "").Add("free", "").Add("paths", "");
        var name = "";
        foreach (var line in output.Split('\n'))
        {
            if (line.StartsWith('@') && (line[1..] == End || sections.ContainsKey(line[1..])))
            {
                name = line[1..];
                sections = sections.SetItem(name, sections.GetValueOrDefault(name, ""));
            }
            else if (name.Length > 0)
            {
                sections = sections.SetItem(name, sections[name] + line + "\n");
            }
        }

        return sections;
    }

    // df -P: file system, blocks of 1024 bytes, used, available, capacity, mount point.
    private static long? Free(string line)
    {
        var fields = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return fields.Length >= 6 && long.TryParse(fields[3], CultureInfo.InvariantCulture, out var blocks) ? blocks * 1024 : null;
    }
}
