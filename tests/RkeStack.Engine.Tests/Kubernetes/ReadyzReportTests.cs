using RkeStack.Engine.Kubernetes;
using Xunit;

namespace RkeStack.Engine.Tests.Kubernetes;

public class ReadyzReportTests
{
    [Theory]
    [InlineData("[+]ping ok\n[-]etcd failed: reason withheld\n[-]poststarthook/rbac/bootstrap-roles failed: not finished\nreadyz check failed", "failing checks: etcd, poststarthook/rbac/bootstrap-roles")]
    [InlineData("[+]ping ok\nreadyz check passed", "it names no failing check")]
    [InlineData("", "it names no failing check")]
    public void Failing_checks_are_named_in_the_servers_order(string text, string words) =>
        Assert.Equal(words, ReadyzReport.Parse(text).ToString());
}
