using System.Collections.Immutable;
using System.Globalization;
using RkeStack.Engine.Ssh;

namespace RkeStack.Engine.Hosts;

/// <summary>The one command that a survey runs as the SSH user: reads, and changes nothing.</summary>
internal static class SurveyScript
{
    private const string Script =
        """
        echo @tcp; cat /proc/net/tcp /proc/net/tcp6 2>/dev/null
        echo @udp; cat /proc/net/udp /proc/net/udp6 2>/dev/null
        echo @free; df -Pk "$1" 2>/dev/null | tail -n 1
        shift
        echo @paths; for p in "$@"; do
          if [ -d "$p" ] && [ ! -L "$p" ]; then find "$p" -maxdepth 3 2>/dev/null | head -n 500
          elif [ -e "$p" ] || [ -L "$p" ]; then echo "$p"; fi
        done
        """;

    public static string Command(string dockerRootDir, IEnumerable<string> paths) => ShellWords.Script(Script, [dockerRootDir, .. paths]);

    /// <summary>Puts what the command printed into the survey.</summary>
    public static HostSurvey Read(HostSurvey survey, string output)
    {
        var sections = Sections(output);
        return survey with
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
            if (line.StartsWith('@') && sections.ContainsKey(line[1..]))
            {
                name = line[1..];
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
