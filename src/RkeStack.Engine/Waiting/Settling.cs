namespace RkeStack.Engine.Waiting;

/// <summary>
/// Looks once, and again for 20 s while what is found may pass by itself: an election in etcd, which every member that leaves may cause, or a
/// server that is started anew. For looks that decide something; what has to come has a <see cref="Wait"/>.
/// </summary>
internal static class Settling
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <returns>What was found last.</returns>
    public static async Task<T> LookAsync<T>(TimeProvider clock, Func<CancellationToken, Task<T>> look, Func<T, bool> mayPass, CancellationToken cancellationToken)
    {
        for (var started = clock.GetTimestamp(); ;)
        {
            var found = await look(cancellationToken);
            if (!mayPass(found) || clock.GetElapsedTime(started) > Limit)
            {
                return found;
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
