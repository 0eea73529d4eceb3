namespace RkeStack.Engine.Ssh;

/// <summary>
/// SSH.NET keeps one thread of the pool in a blocking read for each forwarded connection. The pool adds threads only
/// about twice a second, so a run on many hosts would stand still; for as long as a forwarded connection lives the pool
/// may therefore start one thread more at once.
/// </summary>
internal static class ThreadReserve
{
    private static readonly Lock Gate = new();

    public static void Add() => Change(1);

    public static void Remove() => Change(-1);

    private static void Change(int threads)
    {
        lock (Gate)
        {
            ThreadPool.GetMinThreads(out var workers, out var completions);
            ThreadPool.SetMinThreads(workers + threads, completions);
        }
    }
}
