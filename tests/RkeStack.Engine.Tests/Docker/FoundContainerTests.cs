using Docker.DotNet.Models;
using RkeStack.Cluster.Plans;
using RkeStack.Engine.Docker;
using Xunit;

namespace RkeStack.Engine.Tests.Docker;

public class FoundContainerTests
{
    private static readonly ContainerPlan Kubelet = new() { Name = "kubelet", Image = "rancher/hyperkube:v1", RestartPolicy = "always" };

    [Theory]
    [InlineData(RestartPolicyKind.Always, true)]
    [InlineData(RestartPolicyKind.No, false)]
    public void A_container_that_lost_its_restart_policy_as_it_was_set_aside_is_not_as_planned(RestartPolicyKind policy, bool isPlanned) =>
        Assert.Equal(isPlanned, Found(Kubelet, policy).IsMadeFrom(Kubelet));

    [Fact]
    public void One_made_from_another_plan_is_not_as_planned() =>
        Assert.False(Found(Kubelet, RestartPolicyKind.Always).IsMadeFrom(Kubelet with { Image = "rancher/hyperkube:v2" }));

    [Fact]
    public void A_container_that_is_never_restarted_is_as_planned()
    {
        var plan = Kubelet with { RestartPolicy = "" };
        Assert.True(Found(plan, RestartPolicyKind.No).IsMadeFrom(plan));
        Assert.True(Found(plan, RestartPolicyKind.Undefined).IsMadeFrom(plan));
    }

    [Theory]
    [InlineData("running", false)]
    [InlineData("restarting", false)]
    [InlineData("exited", true)]
    [InlineData("paused", true)]
    [InlineData("created", true)]
    public void A_container_that_nothing_but_a_run_starts_again_is_stopped(string status, bool isStopped) =>
        Assert.Equal(isStopped, (Found(Kubelet, RestartPolicyKind.Always) with { Status = status }).IsStopped);

    private static FoundContainer Found(ContainerPlan plan, RestartPolicyKind policy) => FoundContainer.Of(new ContainerInspectResponse
    {
        ID = "1",
        Name = $"/{plan.Name}",
        Image = "sha256:1",
        Config = new ContainerConfig { Image = plan.Image, Labels = new Dictionary<string, string> { [PlanHash.LabelName] = PlanHash.Of(plan) } },
        HostConfig = new HostConfig { RestartPolicy = new RestartPolicy { Name = policy } },
    });
}
