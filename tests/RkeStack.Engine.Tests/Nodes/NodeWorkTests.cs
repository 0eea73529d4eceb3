using RkeStack.Engine.Nodes;
using Xunit;

namespace RkeStack.Engine.Tests.Nodes;

public class NodeWorkTests
{
    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(1, 2)]
    [InlineData(3, 6)]
    public void Who_allows_the_work_more_time_allows_each_wait_as_much_more_and_never_less(double patience, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), new NodeWork(new Progress<string>(), patience).Allow(TimeSpan.FromMinutes(2)));
}
