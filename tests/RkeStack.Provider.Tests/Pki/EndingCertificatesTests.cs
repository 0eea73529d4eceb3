using System.Globalization;
using System.Security.Cryptography;
using Google.Protobuf.WellKnownTypes;
using RkeStack.Cluster.Pki;
using RkeStack.Provider.Common;
using RkeStack.Provider.Pki;
using RkeStack.Provider.Tests.Functions;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Provider.Tests.Pki;

/// <summary>A <c>ClusterPki</c> whose certificates were made almost ten years ago, as the started plugin takes it.</summary>
public class EndingCertificatesTests(SharedPlugin shared) : IClassFixture<SharedPlugin>
{
    private const string Urn = "urn:pulumi:dev::project::rkestack:index:ClusterPki::pki";
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    private static readonly ClusterPkiInputs Inputs = new()
    {
        Hosts = [new PkiHostArgs { Address = "192.0.2.1" }],
        ControlPlaneHosts = ["192.0.2.1"],
        EtcdHosts = ["192.0.2.1"],
        KubernetesServiceIps = ["10.43.0.1"],
        ClusterDomain = "cluster.local",
        ClusterName = "local",
        ApiServerUrl = "https://192.0.2.1:6443",
    };

    [Fact]
    public async Task Leaves_are_issued_anew_by_an_up_that_changes_nothing_else_and_a_preview_says_so()
    {
        var plugin = shared.Take();
        var (inputs, outputs) = (Wire(), Made(daysLeft: 20));

        var diff = await DiffAsync(plugin, inputs, outputs);
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffSome, diff.Changes);
        Assert.Contains("certificateExpiries.kube-admin", diff.DetailedDiff.Keys);
        Assert.DoesNotContain("certificateExpiries.kube-ca", diff.DetailedDiff.Keys);
        Assert.Empty(diff.Replaces);
        Assert.Contains(plugin.Engine.Messages, message => message.Message.StartsWith("RKE0510: kube-ca: ", StringComparison.Ordinal));

        await UpdateAsync(plugin, inputs, outputs, preview: true);
        Assert.Contains(plugin.Engine.Messages, message => message.Message.StartsWith("issues anew kube-admin: it ends on ", StringComparison.Ordinal));

        var updated = (await UpdateAsync(plugin, inputs, outputs, preview: false)).Properties;
        var expiries = WireCodec.Decode(updated).Map("certificateExpiries");
        Assert.True(DateTimeOffset.Parse(expiries.FindString("kube-admin")!, CultureInfo.InvariantCulture) > Now.AddDays(3600));
        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await DiffAsync(plugin, inputs, updated)).Changes);
    }

    [Fact]
    public async Task Before_that_they_are_warned_of_by_previews_and_refreshes()
    {
        var plugin = shared.Take();
        var (inputs, outputs) = (Wire(), Made(daysLeft: 60));

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffNone, (await DiffAsync(plugin, inputs, outputs)).Changes);
        await plugin.CallAsync(ProviderMethods.Read, new ReadRequest { Id = "pki", Urn = Urn, Inputs = inputs, Properties = outputs });

        Assert.Equal(2, plugin.Engine.Messages.Count(message => message is { Severity: LogSeverity.Warning } && message.Message.StartsWith("RKE0512: ", StringComparison.Ordinal)));
    }

    private static Task<DiffResponse> DiffAsync(Plugin plugin, Struct inputs, Struct outputs) =>
        plugin.CallAsync(ProviderMethods.Diff, new DiffRequest { Id = "pki", Urn = Urn, Olds = outputs, OldInputs = inputs, News = inputs });

    private static Task<UpdateResponse> UpdateAsync(Plugin plugin, Struct inputs, Struct outputs, bool preview) =>
        plugin.CallAsync(ProviderMethods.Update, new UpdateRequest { Id = "pki", Urn = Urn, Olds = outputs, OldInputs = inputs, News = inputs, Preview = preview });

    private static Struct Wire() => WireCodec.Encode(new TypeCodec<ClusterPkiInputs>(ProviderJson.Default.ClusterPkiInputs).Encode(Inputs));

    private static Struct Made(int daysLeft)
    {
        using var random = RandomNumberGenerator.Create();
        var bundle = new PkiIssuer(new Then(Now.AddDays(daysLeft - 3650)), random).Issue(Inputs.ToSpec());
        return WireCodec.Encode(new TypeCodec<ClusterPkiOutputs>(ProviderJson.Default.ClusterPkiOutputs).Encode(ClusterPkiOutputs.From(bundle, Inputs.EtcdHosts, null)));
    }

    private sealed class Then(DateTimeOffset time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time;
    }
}
