using RkeStack.Provider.WorkerNodes;
using Xunit;

namespace RkeStack.Provider.Tests.Nodes;

public class DrainArgsTests
{
    [Theory]
    [InlineData(null, 120_000)]
    [InlineData(30, 30_000)]
    [InlineData(0, Timeout.Infinite)]
    public void No_seconds_are_no_limit_as_with_kubectl(int? seconds, int milliseconds) =>
        Assert.Equal(milliseconds, new DrainArgs { Timeout = seconds }.ToPlan().Timeout.TotalMilliseconds);
}
