using System.Globalization;

namespace RkeStack.Engine.Waiting;

/// <summary>Durations as a user reads them.</summary>
public static class Durations
{
    /// <summary><c>45 s</c>, <c>2 min 30 s</c>, <c>300 ms</c>; whole units, the remainder dropped.</summary>
    public static string Describe(TimeSpan duration)
    {
        if (duration < TimeSpan.FromSeconds(1))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalMilliseconds} ms");
        }

        var minutes = (int)duration.TotalMinutes;
        var seconds = duration.Seconds;
        return (minutes, seconds) switch
        {
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{seconds} s"),
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{minutes} min"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{minutes} min {seconds} s"),
        };
    }
}
