using System.Collections.Immutable;
using System.Globalization;
using RkeStack.Engine.Ssh;

namespace RkeStack.Engine.Hosts;

/// <summary>The one command that a survey runs as the SSH user: reads, and changes nothing.</summary>
internal static class SurveyScript
{
    private const string End = "end";

    // A directory that is not there yet will lie in the file system of the nearest one above it. Nothing is said where that cannot be told, because a
    // link leads nowhere or the SSH user may not look, nor of Docker's own where only the engine sees it. A directory with very much in it is listed
    // as itself and with "/*": all that is in it.
    private const string Script =
        """
        echo @tcp; cat /proc/net/tcp /proc/net/tcp6 2>/dev/null
        echo @udp; cat /proc/net/udp /proc/net/udp6 2>/dev/null
        echo @free; n=$1; all=$n; shift
        while [ "$n" -gt 0 ]; do
          echo "directory $1"; d=$1
          while [ "$n" -lt "$all" ] && [ ! -e "$d" ] && [ ! -L "$d" ]; do case $d in /*/*) d=${d%/*} ;; *) d=/ ;; esac; done
          if [ "$d" = "$1" ] || [ -x "$d" ]; then
            echo "blocks $(df -Pk "$d" 2>/dev/null | tail -n 1)"
            echo "inodes $(df -Pi "$d" 2>/dev/null | tail -n 1)"
          fi
          n=$((n - 1)); shift
        done
        echo @paths; for p in "$@"; do
          if [ -d "$p" ] && [ ! -L "$p" ]; then
            found=$(find "$p" -maxdepth 3 2>/dev/null)
            if [ "$(printf "%s\n" "$found" | wc -l)" -le 500 ]; then printf "%s\n" "$found"; else echo "$p"; echo "$p/*"; fi
          elif [ -e "$p" ] || [ -L "$p" ]; then echo "$p"; fi
        done
        echo @end
        """;

    /// <summary>The command.</summary>
    /// <param name="disks">Directories of which the space is asked, Docker's own first.</param>
    /// <param name="paths">Directories and files of which is asked whether they are there.</param>
    public static string Command(ImmutableArray<string> disks, IEnumerable<string> paths) =>
        ShellWords.Script(Script, [disks.Length.ToString(CultureInfo.InvariantCulture), .. disks, .. paths]);

    /// <summary>Puts what the command printed into the survey; null where it did not come to its end, so that what it did not name may be there.</summary>
    public static HostSurvey? Read(HostSurvey survey, string output)
    {
        var sections = Sections(output);
        var disks = DiskFree.Read(sections["free"]);
        return !sections.ContainsKey(End) ? null : survey with
        {
            Listening = ProcNet.Listening(sections["tcp"], sections["udp"]),
            FreeBytes = disks.FirstOrDefault()?.FreeBytes,
            FileSystems = disks,
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
}
