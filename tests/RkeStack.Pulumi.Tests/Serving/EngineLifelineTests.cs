using RkeStack.Pulumi.Serving;
using Xunit;

namespace RkeStack.Pulumi.Tests.Serving;

public class EngineLifelineTests
{
    [Fact]
    public async Task Standard_input_is_read_to_its_end_by_a_thread_that_nothing_else_waits_for()
    {
        using var input = new Noting([1, 2, 3]);
        await EngineLifeline.ReadToEndAsync(input, TestContext.Current.CancellationToken);
        Assert.Equal(input.Length, input.Position);
        Assert.Equal([false, false], input.WasOfThePool);
    }

    private sealed class Noting(byte[] bytes) : MemoryStream(bytes)
    {
        public List<bool> WasOfThePool { get; } = [];

        public override int Read(Span<byte> buffer)
        {
            WasOfThePool.Add(Thread.CurrentThread.IsThreadPoolThread);
            return base.Read(buffer);
        }
    }
}
