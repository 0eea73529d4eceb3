using Grpc.Core;
using RkeStack.Cluster.Tests.Oracles;
using RkeStack.Provider.Tests.Functions;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Imports;

/// <summary>What <c>pulumi import</c> sends: a Read with an id and nothing else.</summary>
public class ImportTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    [Theory]
    [InlineData("Host", "RKE9040")]
    [InlineData("ClusterAddon", "RKE9041")]
    [InlineData("EtcdNode", "RKE9042")]
    [InlineData("ControlPlaneNode", "RKE9042")]
    [InlineData("WorkerNode", "RKE9042")]
    [InlineData("SecretsEncryption", "RKE9044")]
    [InlineData("NodesReady", "RKE9044")]
    public async Task What_cannot_be_imported_says_why_and_what_to_do(string type, string code)
    {
        var error = await Assert.ThrowsAsync<RpcException>(() => ReadAsync(type, "192.0.2.1"));
        Assert.Equal(StatusCode.FailedPrecondition, error.StatusCode);
        Assert.StartsWith($"{code}: 192.0.2.1: ", error.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("\n  fix: ", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_type_of_resource_has_been_decided_on()
    {
        await using var engine = new EngineServices(TimeProvider.System);
        var decided = typeof(ImportTests).GetMethod(nameof(What_cannot_be_imported_says_why_and_what_to_do))!
            .GetCustomAttributes(typeof(InlineDataAttribute), inherit: false).Select(row => $"rkestack:index:{((InlineDataAttribute)row).Data[0]}");
        Assert.Equal(Package.Define(engine).Resources.Select(resource => resource.Token).Order(), decided.Append("rkestack:index:ClusterPki").Order());
    }

    [Fact]
    public async Task The_certificates_of_a_cluster_that_RKE_made_are_imported_from_its_state_byte_by_byte()
    {
        var file = StateFile();
        var read = await ReadAsync("ClusterPki", file);

        var (inputs, outputs) = (WireCodec.Decode(read.Inputs), WireCodec.Decode(read.Properties));
        Assert.Equal(outputs.FindString("caFingerprint"), read.Id);
        Assert.Equal(["10.200.0.11"], inputs.Texts("etcdHosts"));
        Assert.Equal("https://10.200.0.11:6443", inputs.FindString("apiServerUrl"));
        var theirs = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!["currentState"]!["certificatesBundle"]!.AsObject();
        var ours = outputs.Map("certificates");
        Assert.All(theirs, entry => Assert.Equal(entry.Value!["certificatePEM"]!.GetValue<string>(), ours.Map(entry.Key).FindString("certificate")));
        Assert.All(theirs, entry => Assert.Equal(entry.Value!["keyPEM"]!.GetValue<string>(), ours.Map(entry.Key).FindString("privateKey")));
        Assert.Equal(["kube-node-10-200-0-11"], ours.Keys.Except(theirs.Select(entry => entry.Key)));
        Assert.True(ours.Map("kube-ca")["privateKey"].IsSecret && outputs["kubeconfig"].IsSecret);
    }

    [Fact]
    public async Task What_was_imported_needs_no_change_by_the_same_inputs()
    {
        var read = await ReadAsync("ClusterPki", StateFile());
        var plugin = shared.Take();
        var check = await plugin.CallAsync(ProviderMethods.Check, new CheckRequest { Urn = Urn("ClusterPki"), News = read.Inputs, Olds = read.Inputs });
        Assert.Empty(check.Failures);
        var diff = await plugin.CallAsync(ProviderMethods.Diff, new DiffRequest { Id = read.Id, Urn = Urn("ClusterPki"), Olds = read.Properties, OldInputs = read.Inputs, News = check.Inputs });
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, diff.Changes);
    }

    [Theory]
    [InlineData("- {name: key1, secret: c2VzYW1l}", null)]
    [InlineData("- {name: key2, secret: bmV3}\n      - {name: key1, secret: c2VzYW1l}", "RKE0531: ")]
    [InlineData("", "RKE0531: ")]
    public async Task The_key_that_encrypts_Secrets_is_taken_over_or_the_import_refused(string keys, string? refusal)
    {
        var state = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(StateFile(), TestContext.Current.CancellationToken))!;
        state["currentState"]!["rkeConfig"]!["services"]!["kubeApi"]!["secretsEncryptionConfig"] = new System.Text.Json.Nodes.JsonObject { ["enabled"] = true };
        state["currentState"]!["encryptionConfig"] = $"kind: EncryptionConfiguration\nresources:\n- resources: [secrets]\n  providers:\n  - aescbc:\n      keys:\n      {keys}\n  - identity: {{}}\n";
        await File.WriteAllTextAsync(Path.Combine(shared.Take().Folder, "encrypted.rkestate"), state.ToJsonString(), TestContext.Current.CancellationToken);
        if (refusal is not null)
        {
            var error = await Assert.ThrowsAsync<RpcException>(() => ReadAsync("ClusterPki", "encrypted.rkestate"));
            Assert.StartsWith(refusal, error.Status.Detail, StringComparison.Ordinal);
            Assert.DoesNotContain("c2VzYW1l", error.Status.Detail, StringComparison.Ordinal);
            return;
        }

        var read = await ReadAsync("ClusterPki", "encrypted.rkestate");
        Assert.True(WireCodec.Decode(read.Inputs)["encryptSecrets"] is BoolValue { Value: true });
        var key = WireCodec.Decode(read.Properties).Map("encryptionKey");
        Assert.Equal(("key1", "c2VzYW1l"), (key.FindString("name"), key.FindString("secret")));
        Assert.True(key["secret"].IsSecret);
    }

    [Fact]
    public async Task A_refresh_finds_the_certificates_in_the_state()
    {
        var imported = await ReadAsync("ClusterPki", StateFile());
        var read = await shared.Take().CallAsync(
            ProviderMethods.Read, new ReadRequest { Id = imported.Id, Urn = Urn("ClusterPki"), Inputs = imported.Inputs, Properties = imported.Properties });
        Assert.Equal((imported.Id, imported.Inputs, imported.Properties), (read.Id, read.Inputs, read.Properties));
    }

    [Fact]
    public async Task A_preview_with_an_endpoint_that_is_not_known_foretells_all_that_it_does_not_concern()
    {
        var read = await ReadAsync("ClusterPki", StateFile());
        var inputs = WireCodec.Decode(read.Inputs).With("apiServerUrl", PropertyValue.Unknown).With("sans", PropertyValue.Unknown);
        var update = await shared.Take().CallAsync(ProviderMethods.Update, new UpdateRequest
        {
            Id = read.Id, Urn = Urn("ClusterPki"), Olds = read.Properties, OldInputs = read.Inputs, News = WireCodec.Encode(inputs), Preview = true,
        });

        var outputs = WireCodec.Decode(update.Properties);
        Assert.Equal(["kube-admin", "kube-apiserver"], outputs.Map("certificates").Where(entry => entry.Value.IsUnknown).Select(entry => entry.Key));
        Assert.Equal(WireCodec.Decode(read.Properties).Map("certificates").Keys, outputs.Map("certificates").Keys);
        Assert.True(outputs["kubeconfig"].IsUnknown && !outputs["caCertificate"].IsUnknown);
    }

    [Theory]
    [InlineData("there-is-none.rkestate", null, "RKE9043: there-is-none.rkestate: ")]
    [InlineData("sesame.rkestate", "{\"sesame\": 1}", "RKE0530: ")]
    [InlineData("sesame.rkestate", "sesame", "RKE0530: ")]
    [InlineData("sesame.rkestate", "{\"currentState\": {\"rkeConfig\": {}}}", "RKE0530: ")]
    public async Task A_file_that_is_no_state_of_RKE_is_refused(string name, string? content, string expected)
    {
        if (content is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(shared.Take().Folder, name), content, TestContext.Current.CancellationToken);
        }

        var error = await Assert.ThrowsAsync<RpcException>(() => ReadAsync("ClusterPki", name));
        Assert.StartsWith(expected, error.Status.Detail, StringComparison.Ordinal);
    }

    private Task<ReadResponse> ReadAsync(string type, string id) =>
        shared.Take().CallAsync(ProviderMethods.Read, new ReadRequest { Id = id, Urn = Urn(type) });

    private static string Urn(string type) => $"urn:pulumi:dev::project::rkestack:index:{type}::x";

    private static string StateFile() => Path.Combine(OracleCases.RequireRoot(), "adopt", "cluster.rkestate");
}
