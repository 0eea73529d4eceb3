using System.Text.Json.Nodes;
using RkeStack.Engine.Kubernetes.Addons;
using Xunit;

namespace RkeStack.Engine.Tests.Kubernetes.Addons;

public class RolloutCourseTests
{
    private static readonly ObjectKey Agent = new("apps/v1", "DaemonSet", "kube-system", "agent");
    private static readonly ObjectKey Config = new("v1", "ConfigMap", "kube-system", "config");

    private static JsonObject DaemonSet(int updated, int available, int generation = 1, string pod = "{}") => (JsonObject)JsonNode.Parse($$$"""
        {"kind":"DaemonSet","metadata":{"generation":{{{generation}}}},"spec":{"template":{"spec":{{{pod}}} } },
        "status":{"observedGeneration":{{{generation}}},"desiredNumberScheduled":3,"updatedNumberScheduled":{{{updated}}},"numberAvailable":{{{available}}} } }
        """)!;

    private static bool Look(RolloutCourse course, JsonObject live) => course.Advance(live, Rollout.Of(live));

    [Fact]
    public void Each_node_that_has_the_new_pod_is_further_and_one_that_comes_and_goes_is_so_once()
    {
        var course = new RolloutCourse([Agent]);

        Assert.True(Look(course, DaemonSet(0, 3)));
        Assert.False(Look(course, DaemonSet(0, 3)));
        Assert.False(Look(course, DaemonSet(1, 2)));
        Assert.True(Look(course, DaemonSet(1, 3)));
        Assert.False(Look(course, DaemonSet(1, 2)));
        Assert.False(Look(course, DaemonSet(1, 3)));
        Assert.True(Look(course, DaemonSet(3, 3)));
        Assert.Null(course.Next);
    }

    [Fact]
    public void An_object_that_does_its_work_makes_way_for_the_next()
    {
        var course = new RolloutCourse([Config, Agent]);

        Assert.Equal(Config, course.Next);
        Assert.True(course.Advance([], Rollout.Of((JsonObject)JsonNode.Parse("""{"kind":"ConfigMap"}""")!)));
        Assert.Equal(Agent, course.Next);
        Assert.Null(course.Unfinished);
    }

    [Theory]
    [InlineData(1, """{"terminationGracePeriodSeconds":300}""", 0)]
    [InlineData(2, """{"terminationGracePeriodSeconds":300}""", 300)]
    [InlineData(2, """{"terminationGracePeriodSeconds":0}""", 0)]
    [InlineData(2, "{}", 30)]
    public void Pods_that_are_replaced_may_take_their_time_to_end(int generation, string pod, int seconds)
    {
        var course = new RolloutCourse([Agent]);
        Look(course, DaemonSet(0, 3, generation, pod));

        Assert.Equal(TimeSpan.FromSeconds(seconds), course.GracePeriod);
    }

    [Fact]
    public void Before_anything_was_seen_nothing_is_waited_for_longer() => Assert.Equal(TimeSpan.Zero, new RolloutCourse([Agent]).GracePeriod);
}
