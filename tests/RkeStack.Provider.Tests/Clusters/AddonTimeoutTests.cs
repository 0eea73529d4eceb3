using RkeStack.Provider.Tests.Functions;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using Xunit;

namespace RkeStack.Provider.Tests.Clusters;

/// <summary>How long what an add-on deploys may take, by <c>addon_job_timeout</c> and by the user's customTimeouts.</summary>
public class AddonTimeoutTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("addon_job_timeout: 30", "", "", "")]
    [InlineData("addon_job_timeout: 1200", "", "1800s", "")]
    [InlineData("addon_job_timeout: 1200", "2h", "2h", "2h")]
    public async Task An_operation_has_the_time_for_which_its_add_on_may_stand_still(string setting, string custom, string addon, string worker)
    {
        var plugin = shared.Take();
        var request = Construction.Request(plugin, ("clusterYaml", $"{Invoking.ClusterYaml}\n{setting}\n"));
        request.CustomTimeouts = custom.Length == 0 ? null : new CustomTimeouts { Create = custom };
        Assert.Equal("", (await Construction.PreviewAsync(plugin, request)).Refusal);
        Assert.Equal(addon, Time(plugin, "ClusterAddon"));
        Assert.Equal(addon, Time(plugin, "NodesReady"));
        Assert.Equal(worker, Time(plugin, "WorkerNode"));
    }

    private static string Time(Plugin plugin, string type) =>
        plugin.Engine.Registrations.First(child => child.Type == $"rkestack:index:{type}").CustomTimeouts?.Create ?? "";
}
