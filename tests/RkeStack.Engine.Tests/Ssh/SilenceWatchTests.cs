using System.Net;
using System.Net.Sockets;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Ssh;
using RkeStack.Engine.Tests.Waiting;
using Xunit;

namespace RkeStack.Engine.Tests.Ssh;

public sealed class SilenceWatchTests
{
    private static readonly Task Never = new TaskCompletionSource().Task;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", 30)]
    [InlineData("answers", 40)]
    [InlineData("answers,answers,answers", 60)]
    [InlineData("speaks", 45)]
    [InlineData("silent,answers", 50)]
    public async Task A_host_is_given_up_half_a_minute_after_its_last_sign_of_life(string signs, int seconds)
    {
        var clock = new LeapingClock(shortSeconds: 10);
        var start = clock.GetUtcNow();
        var watch = new SilenceWatch(clock);
        var left = new Queue<string>(signs.Split(',', StringSplitOptions.RemoveEmptyEntries));
        await watch.UntilSilentAsync(Ask, Cancel);
        Assert.Equal(seconds, (clock.GetUtcNow() - start).TotalSeconds);

        Task Ask()
        {
            left.TryDequeue(out var sign);
            if (sign == "speaks")
            {
                // Something else than the answer, five seconds after the question.
                clock.Advance(TimeSpan.FromSeconds(5));
                watch.Heard();
            }

            return sign == "answers" ? Task.CompletedTask : Never;
        }
    }

    [Fact]
    public async Task What_comes_through_a_bastion_is_a_sign_of_the_bastions_life()
    {
        var clock = new LeapingClock(shortSeconds: 10);
        var bastion = new SilenceWatch(clock);
        var behind = new SilenceWatch(clock, bastion);
        using var stop = new CancellationTokenSource();
        var asked = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bastion.UntilSilentAsync(Ask, stop.Token));

        Task Ask()
        {
            // Ten questions stay open, and the bastion is not given up.
            if (++asked == 10)
            {
                stop.Cancel();
            }

            behind.Heard();
            return Never;
        }
    }

    [Fact]
    public async Task A_host_that_falls_silent_ends_all_that_goes_on_and_is_told_as_a_host_that_gives_no_answer()
    {
        var clock = new LeapingClock();
        await using var server = await LocalSshServer.StartAsync();
        await using var pool = new HostConnectionPool(clock);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var connection = await pool.GetAsync(server.Connection, Cancel);
        var forwarded = await connection.ConnectAsync("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, Cancel);
        var stream = await connection.OpenCommandAsync("cat", Cancel);
        var command = connection.RunAsync("sleep 600", Cancel);
        var reads = new[] { forwarded, stream }.Select(s => s.ReadAsync(new byte[1], Cancel).AsTask()).ToArray();

        // As long as the host answers, silence is no reason to give it up.
        for (var round = 0; round < 5; round++)
        {
            clock.Advance(SilenceWatch.Interval);
            await Task.Delay(TimeSpan.FromSeconds(1), Cancel);
        }

        Assert.DoesNotContain(true, reads.Append<Task>(command).Select(task => task.IsCompleted));
        server.FallSilent();
        for (var second = 0; second < 600 && !command.IsCompleted; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(20), Cancel);
        }

        Assert.True(command.IsCompleted);
        Assert.Equal("RKE1003", (await Assert.ThrowsAsync<DiagnosticException>(() => command)).Diagnostics[0].Code);
        foreach (var read in reads)
        {
            await Assert.ThrowsAsync<IOException>(() => read);
        }

        await Assert.ThrowsAsync<IOException>(async () => await stream.ReadExactlyAsync(new byte[1], Cancel));
    }
}
