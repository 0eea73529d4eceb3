using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Kubernetes.Addons;
using RkeStack.Engine.Tests.Programs;
using Xunit;

namespace RkeStack.Engine.Tests.Kubernetes.Addons;

[Trait("Needs", "Kit")]
[Collection(nameof(RealControlPlane))]
public class AddonApplierTests(RealControlPlane cluster)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private AddonApplier Applier => new(cluster.Api);

    private static JsonObject Parse(string json) => (JsonObject)JsonNode.Parse(json)!;

    private static JsonObject Settings(string name, string value, string space = "default") => Parse(
        $$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"{{{name}}}","namespace":"{{{space}}}"},"data":{"value":"{{{value}}}"} }""");

    private static JsonObject Space(string name) => Parse($$$"""{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"{{{name}}}"} }""");

    private static JsonObject Definition(string kind) => Parse($$$"""
        {"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"{{{kind.ToLowerInvariant()}}}s.test.rkestack"},
        "spec":{"group":"test.rkestack","scope":"Namespaced","names":{"kind":"{{{kind}}}","plural":"{{{kind.ToLowerInvariant()}}}s"},
        "versions":[{"name":"v1","served":true,"storage":true,"schema":{"openAPIV3Schema":{"type":"object","x-kubernetes-preserve-unknown-fields":true} } }]} }
        """);

    private async Task<bool> ExistsAsync(string path) => (await cluster.Api.GetAsync(path, Cancel)).Succeeded;

    [Fact]
    public async Task What_leaves_the_manifest_leaves_the_cluster()
    {
        var first = await Applier.ApplyAsync("shrinking", [Settings("stays", "1"), Settings("goes", "1")], AddonInventory.Empty, Limit, Cancel);
        var second = await Applier.ApplyAsync("shrinking", [Settings("stays", "2")], first, Limit, Cancel);

        Assert.Equal(["stays"], second.Objects.Select(key => key.Name));
        Assert.False(await ExistsAsync("/api/v1/namespaces/default/configmaps/goes"));
        var stays = await cluster.Api.GetAsync("/api/v1/namespaces/default/configmaps/stays", Cancel);
        Assert.Equal("2", stays.Body["data"]!["value"]!.ToString());
        Assert.Equal("shrinking", stays.Body["metadata"]!["labels"]!["rkestack/addon"]!.ToString());
    }

    [Fact]
    public async Task A_run_whose_result_was_lost_is_pruned_by_the_clusters_own_record()
    {
        await Applier.ApplyAsync("lost", [Settings("lost-a", "1"), Settings("lost-b", "1")], AddonInventory.Empty, Limit, Cancel);
        await Applier.ApplyAsync("lost", [Settings("lost-a", "1")], AddonInventory.Empty, Limit, Cancel);

        Assert.False(await ExistsAsync("/api/v1/namespaces/default/configmaps/lost-b"));
    }

    [Fact]
    public async Task A_run_that_fails_halfway_has_recorded_what_it_was_about_to_apply()
    {
        var unfit = Parse("""{"apiVersion":"v1","kind":"Service","metadata":{"name":"unfit"},"spec":{"ports":[{"port":-1}]}}""");
        var applier = Applier;
        var error = await Assert.ThrowsAsync<DiagnosticException>(
            () => applier.ApplyAsync("halfway", [Settings("halfway-a", "1"), unfit], AddonInventory.Empty, Limit, Cancel));
        Assert.True(applier.HasChanged);
        Assert.StartsWith("RKE4101: halfway: the API server refuses Service default/unfit: ", error.Message, StringComparison.Ordinal);

        await Applier.ApplyAsync("halfway", [Settings("halfway-b", "1")], AddonInventory.Empty, Limit, Cancel);
        Assert.False(await ExistsAsync("/api/v1/namespaces/default/configmaps/halfway-a"));
    }

    [Fact]
    public async Task An_object_without_a_namespace_goes_to_default_and_is_not_taken_for_another()
    {
        var bare = Parse("""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"bare"}}""");
        var first = await Applier.ApplyAsync("bare", [bare], AddonInventory.Empty, Limit, Cancel);
        Assert.Equal("default", first.Objects[0].Namespace);

        var asWritten = new AddonInventory([ObjectKey.Of(bare)]);
        await Applier.ApplyAsync("bare", [bare], asWritten, Limit, Cancel);
        Assert.True(await ExistsAsync("/api/v1/namespaces/default/configmaps/bare"));
    }

    [Fact]
    public async Task Namespaces_and_definitions_come_first_and_their_objects_wait_for_them()
    {
        var gadget = Parse("""{"apiVersion":"test.rkestack/v1","kind":"Gadget","metadata":{"name":"g","namespace":"gadgets"},"spec":{"size":1}}""");
        var inventory = await Applier.ApplyAsync(
            "gadgets", [gadget, Settings("s", "1", "gadgets"), Definition("Gadget"), Space("gadgets")], AddonInventory.Empty, Limit, Cancel);

        Assert.Equal(["Namespace", "CustomResourceDefinition", "ConfigMap", "Gadget"], inventory.Objects.Select(key => key.Kind));
        await new RolloutWaiter(cluster.Api).WaitRolledOutAsync("gadgets", inventory, Limit, Cancel);
        Assert.True(await ExistsAsync("/apis/test.rkestack/v1/namespaces/gadgets/gadgets/g"));

        await Applier.DeleteAllAsync("gadgets", inventory, Limit, Cancel);
        Assert.False(await ExistsAsync("/api/v1/namespaces/gadgets"));
        Assert.False(await ExistsAsync("/apis/apiextensions.k8s.io/v1/customresourcedefinitions/gadgets.test.rkestack"));
        Assert.Empty((await Applier.ReadInventoryAsync("gadgets", Cancel)).Objects);
        await Applier.DeleteAllAsync("gadgets", inventory, Limit, Cancel);
    }

    [Fact]
    public async Task A_kind_that_the_cluster_does_not_know_is_named()
    {
        var orphan = Parse("""{"apiVersion":"nowhere.example/v1","kind":"Widget","metadata":{"name":"w"}}""");
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => Applier.ApplyAsync("widgets", [orphan], AddonInventory.Empty, Short, Cancel));

        Assert.StartsWith(
            "RKE4102: widgets: waited 2 s for Widget w to be accepted: the cluster knows no Widget in nowhere.example/v1\n", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_that_another_add_on_has_taken_over_is_left_to_it()
    {
        var first = await Applier.ApplyAsync("giver", [Settings("shared", "1")], AddonInventory.Empty, Limit, Cancel);
        await Applier.ApplyAsync("taker", [Settings("shared", "2")], AddonInventory.Empty, Limit, Cancel);
        await Applier.DeleteAllAsync("giver", first, Limit, Cancel);

        Assert.True(await ExistsAsync("/api/v1/namespaces/default/configmaps/shared"));
    }

    [Fact]
    public async Task Forgetting_leaves_the_objects()
    {
        await Applier.ApplyAsync("orphaned", [Settings("orphan", "1")], AddonInventory.Empty, Limit, Cancel);
        await Applier.ForgetAsync("orphaned", Cancel);
        await Applier.ForgetAsync("orphaned", Cancel);

        Assert.True(await ExistsAsync("/api/v1/namespaces/default/configmaps/orphan"));
        Assert.Empty((await Applier.ReadInventoryAsync("orphaned", Cancel)).Objects);
    }

    [Fact]
    public async Task An_object_that_cannot_go_is_named_with_what_holds_it()
    {
        var held = Settings("held", "1");
        held["metadata"]!["finalizers"] = new JsonArray("example.com/holder");
        var inventory = await Applier.ApplyAsync("holding", [held], AddonInventory.Empty, Limit, Cancel);
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => Applier.DeleteAllAsync("holding", inventory, Short, Cancel));

        Assert.StartsWith(
            "RKE4103: holding: waited 2 s for ConfigMap default/held to be gone: finalizers are left: example.com/holder\n", error.Message, StringComparison.Ordinal);
    }

    private static JsonObject Job(string name, string image, string annotations = "{}") => Parse($$$"""
        {"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"{{{name}}}","namespace":"default","annotations":{{{annotations}}}},
        "spec":{"template":{"spec":{"restartPolicy":"Never","containers":[{"name":"c","image":"{{{image}}}"}]} } } }
        """);

    private async Task<JsonObject> JobAsync(string name) =>
        (await cluster.Api.GetAsync($"/apis/batch/v1/namespaces/default/jobs/{name}", Cancel)).OrThrow($"read Job {name}").Body;

    [Fact]
    public async Task A_changed_job_is_drift_and_made_anew()
    {
        var first = await Applier.ApplyAsync("jobs", [Job("once", "a:1")], AddonInventory.Empty, Limit, Cancel);
        Assert.Equal(["spec.template"], Assert.Single(await Applier.ReadDriftAsync("jobs", [Job("once", "a:2")], Cancel)).Paths);

        await Applier.ApplyAsync("jobs", [Job("once", "a:2")], first, Limit, Cancel);
        Assert.Equal("a:2", (await JobAsync("once"))["spec"]!["template"]!["spec"]!["containers"]![0]!["image"]!.ToString());
    }

    [Theory]
    [InlineData("again", """{"rkestack/run-again":"true"}""", true)]
    [InlineData("left", "{}", false)]
    public async Task A_job_runs_again_when_its_manifest_says_so(string name, string annotations, bool runsAgain)
    {
        var first = await Applier.ApplyAsync(name, [Job(name, "a:1", annotations)], AddonInventory.Empty, Limit, Cancel);
        var uid = (await JobAsync(name))["metadata"]!["uid"]!.ToString();
        await Applier.ApplyAsync(name, [Job(name, "a:1", annotations)], first, Limit, Cancel);

        Assert.Equal(runsAgain, (await JobAsync(name))["metadata"]!["uid"]!.ToString() != uid);
    }

    [Fact]
    public async Task Drift_is_found_and_named_and_nothing_is_changed_by_looking()
    {
        ImmutableArray<JsonObject> manifest =
        [
            Settings("drifting", "1"),
            Settings("missing", "1"),
            Parse("""
                {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web","namespace":"default"},
                "spec":{"replicas":0,"selector":{"matchLabels":{"app":"drift"}},"template":{"metadata":{"labels":{"app":"drift"}},
                "spec":{"containers":[{"name":"c","image":"web:1"}]}}}}
                """),
        ];
        await Applier.ApplyAsync("drift", manifest, AddonInventory.Empty, Limit, Cancel);
        Assert.Empty(await Applier.ReadDriftAsync("drift", manifest, Cancel));

        await cluster.Api.SendAsync(HttpMethod.Delete, "/api/v1/namespaces/default/configmaps/missing", null, "", Cancel);
        await cluster.Api.SendAsync(
            HttpMethod.Patch, "/api/v1/namespaces/default/configmaps/drifting", Parse("""{"data":{"value":"changed","foreign":"x"}}"""), "application/merge-patch+json", Cancel);
        await cluster.Api.SendAsync(
            HttpMethod.Patch,
            "/apis/apps/v1/namespaces/default/deployments/web",
            Parse("""{"spec":{"template":{"spec":{"containers":[{"name":"c","image":"web:2"}]}}}}"""),
            "application/strategic-merge-patch+json",
            Cancel);

        var drift = await Applier.ReadDriftAsync("drift", manifest, Cancel);
        Assert.Equal(
            ["ConfigMap default/drifting data.value", "ConfigMap default/missing missing", "Deployment default/web spec.template.spec.containers[0].image"],
            drift.Select(item => $"{item.Key} {(item.Missing ? "missing" : string.Join(',', item.Paths))}"));
        Assert.Equal(3, (await Applier.ReadDriftAsync("drift", manifest, Cancel)).Length);

        await Applier.ApplyAsync("drift", manifest, AddonInventory.Empty, Limit, Cancel);
        Assert.Empty(await Applier.ReadDriftAsync("drift", manifest, Cancel));
    }

    [Fact]
    public async Task An_unfit_manifest_is_refused_whole_before_anything_is_applied()
    {
        var error = await Assert.ThrowsAsync<DiagnosticException>(() => Applier.ApplyAsync(
            "unfit",
            [Settings("never", "1"), Parse("""{"kind":"ConfigMap","metadata":{"name":"x"}}"""), Settings("twice", "1"), Settings("twice", "2")],
            AddonInventory.Empty,
            Limit,
            Cancel));

        Assert.Equal(["RKE4100", "RKE4100"], error.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.False(await ExistsAsync("/api/v1/namespaces/default/configmaps/never"));
    }
}
