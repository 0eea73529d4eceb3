using System.Text;
using RkeStack.Cluster.Configuration;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public class HostileTexts
{
    [Fact]
    public void Aliases_that_explode_are_refused()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 30; level++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{level}: &a{level} [")
                .AppendJoin(", ", Enumerable.Repeat($"*a{level - 1}", 10)).Append("]\n");
        }

        Assert.Equal(["RKE0004 "], Given.Lines(ClusterYaml.Parse(bomb.ToString()).Diagnostics));
    }

    [Fact]
    public void Merges_that_explode_are_refused()
    {
        var bomb = new StringBuilder("m0: &m0 {a: b, c: d}\n");
        for (var level = 1; level < 30; level++)
        {
            bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"m{level}: &m{level} {{<<: [")
                .AppendJoin(", ", Enumerable.Repeat($"*m{level - 1}", 10)).Append("]}\n");
        }

        Assert.Equal(["RKE0004 "], Given.Lines(ClusterYaml.Parse(bomb.ToString()).Diagnostics));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void A_text_without_bottom_is_refused(string level)
    {
        var parsed = ClusterYaml.Parse(string.Concat(Enumerable.Repeat(level, 100_000)));

        Assert.Contains(Assert.Single(parsed.Diagnostics).Code, (string[])["RKE0001", "RKE0003"]);
    }

    [Fact]
    public void Half_a_character_is_refused_with_its_line()
    {
        var diagnostic = Assert.Single(ClusterYaml.Parse("nodes: []\ncluster_name: a" + (char)0xD800 + "b\n").Diagnostics);

        Assert.Equal(("RKE0001", 2), (diagnostic.Code, diagnostic.Line ?? 0));
    }

    [Fact]
    public void A_text_without_end_is_refused()
    {
        Assert.Equal(["RKE0002 "], Given.Lines(ClusterYaml.Parse(new string('#', 9 * 1024 * 1024)).Diagnostics));
    }

    [Fact]
    public void Many_mistakes_are_told_up_to_a_number_that_can_be_read()
    {
        var text = string.Concat(Enumerable.Range(0, 5000).Select(index => $"unknown_{index}: x\n"));

        var parsed = ClusterYaml.Parse(text);

        Assert.InRange(parsed.Diagnostics.Count, 100, 1000);
        Assert.Equal("RKE0015", parsed.Diagnostics[^1].Code);
        Assert.Contains("4500", parsed.Diagnostics[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_text_there_is_an_answer()
    {
        var random = new Random(1);
        var seeds = Seeds.ToList();
        for (var run = 0; run < 3000; run++)
        {
            var text = Mutate(random, seeds[random.Next(seeds.Count)]);
            var isTyped = random.Next(2) == 0;

            var result = ClusterConfiguration.LoadToBuild(text, new ClusterYamlOptions { IsTypedInput = isTyped });

            Assert.True(result.Config is not null || result.HasErrors, text);
            if (result.Config is not null)
            {
                Assert.NotEmpty(RkeConfigJson.Write(result.Config));
            }
        }
    }

    private static IEnumerable<string> Seeds =>
    [
        Given.OneNode + "services: {etcd: {backup_config: {s3backupconfig: {custom_ca: 'x'}}}, kube-api: {service_cluster_ip_range: '10.43.0.0/16,fd98::/108'}}\n",
        "x: &x {user: rke, <<: {port: 1}}\nnodes:\n- {<<: [*x], address: 'fe80::1%eth0', role: [etcd]}\nupgrade_strategy: {max_unavailable_worker: 10%}\n",
        "kubernetes_version: v1.32.6-rancher1-1\nnetwork: {plugin: aci, mtu: -1, options: {a: b}, aci_network_provider: {apic_hosts: [a]}}\n",
        "services: {kube-api: {audit_log: {enabled: true, configuration: {policy: {rules: [{level: None, resources: [{group: ''}]}]}}},"
            + " admission_configuration: {plugins: [{name: x}, 5]}, event_rate_limit: {enabled: true, configuration: {limits: [{}, a]}}}}\n",
        "ingress: {update_strategy: {rollingUpdate: {maxUnavailable: 25%}}, tolerations: [{tolerationseconds: 5}], extra_envs: [{}]}\ndns: {linear_autoscaler_params: {cores_per_replica: 1e3}}\n",
        "{\"nodes\": [{\"hostnameOverride\": \"\\u00e4\", \"internalAddress\": \"a\\/b\"}], \"systemImages\": {\"kubernetes\": \"a@b:c\"}}",
    ];

    private static string Mutate(Random random, string seed)
    {
        const string letters = "{}[]:,&*!|>'\"%@`#-?~<\n\r\t \\0189azAZ.\uFEFF\u0000\ud800ä/=_";
        var text = new StringBuilder(seed);
        for (var change = random.Next(1, 6); change > 0 && text.Length > 0; change--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text[at] = letters[random.Next(letters.Length)];
                    break;
                case 1:
                    text.Insert(at, letters[random.Next(letters.Length)]);
                    break;
                case 2:
                    text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at));
                    break;
                default:
                    text.Insert(random.Next(text.Length), text.ToString(at, Math.Min(random.Next(1, 30), text.Length - at)));
                    break;
            }
        }

        return text.ToString();
    }
}
