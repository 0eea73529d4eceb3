using System.Diagnostics;
using RkeStack.Cli.Tests.Program;
using RkeStack.Cluster.Configuration;
using Xunit;

namespace RkeStack.Cli.Tests.Configs;

public sealed class ConfigTests : IDisposable
{
    /// <summary>Two hosts; an empty line takes what is offered.</summary>
    private const string Answers = """

        2
        10.0.0.1



        rke
        y
        y
        y
        one


        10.0.0.2
        2222
        ~/.ssh/other
        rke
        n
        y
        n

        192.168.0.2

        flannel



        k8s.example.com



        y
        https://example.com/a.yaml
        n

        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rkestack-cli");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Answers_that_are_piped_in_make_a_cluster_yml()
    {
        var path = Path.Combine(_folder.FullName, "cluster.yml");

        var ended = await RunAsync(Answers, "config", "--name", path);

        Assert.Equal((0, $"{path} is written\n"), (ended.ExitCode, ended.Output));
        var config = ClusterConfiguration.Load(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Require();
        Assert.Equal(["10.0.0.1 22 one etcd worker controlplane", "10.0.0.2 2222 10.0.0.2 worker"], config.Nodes.Select(node =>
            $"{node.Address} {node.Port} {node.HostnameOverride} {string.Join(' ', node.Role.OrderBy(role => role.Length))}"));
        Assert.Equal(("~/.ssh/id_rsa", "~/.ssh/other", "192.168.0.2"), (config.Nodes[0].SshKeyPath, config.Nodes[1].SshKeyPath, config.Nodes[1].InternalAddress));
        Assert.Equal(("flannel", "k8s.example.com", "v1.32.6-rancher1-1"), (config.Network.Plugin, config.Services.Kubelet.ClusterDomain, config.KubernetesVersion));
        Assert.Equal(["https://example.com/a.yaml"], config.AddonsInclude);
    }

    [Fact]
    public async Task Printed_it_is_on_standard_output_alone()
    {
        var ended = await RunAsync(Answers, "config", "--print");

        Assert.False(ClusterConfiguration.Load(ended.Output).HasErrors);
        Assert.Empty(_folder.EnumerateFiles());
    }

    [Theory]
    [InlineData("rancher/hyperkube:v1.30.14-rancher1", "v1.30.14-rancher1-1", "rancher/hyperkube:v1.30.14-rancher1")]
    [InlineData("registry.example.com/hyperkube:v1.32.6-mine", "v1.32.6-rancher1-1", "registry.example.com/hyperkube:v1.32.6-mine")]
    public async Task The_image_of_Kubernetes_says_the_version_where_it_is_a_known_one(string image, string version, string planned)
    {
        var lines = Answers.Split('\n');
        lines[Array.IndexOf(lines, "k8s.example.com") - 1] = image;

        var config = ClusterYaml.Parse((await RunAsync(string.Join('\n', lines), "config", "--print")).Output).Config!;

        Assert.Equal((version, planned), (config.KubernetesVersion, ConfigDefaults.Apply(config).SystemImages["kubernetes"]));
    }

    [Fact]
    public async Task A_file_that_is_there_stays_unless_told_otherwise()
    {
        var path = Path.Combine(_folder.FullName, "cluster.yml");
        await File.WriteAllTextAsync(path, "mine", TestContext.Current.CancellationToken);

        Assert.Equal(2, (await RunAsync(Answers, "config", "--name", path)).ExitCode);
        Assert.Equal("mine", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal(0, (await RunAsync(Answers, "config", "--name", path, "--force")).ExitCode);
        Assert.StartsWith("#", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\nmany\n")]
    [InlineData("\n1\n")]
    public async Task An_input_without_the_answers_makes_no_file(string input)
    {
        var ended = await RunAsync(input, "config", "--name", Path.Combine(_folder.FullName, "cluster.yml"));

        Assert.Equal(2, ended.ExitCode);
        Assert.Empty(_folder.EnumerateFiles());
    }

    [Theory]
    [InlineData(2, "http://a", "Address of host 1")]
    [InlineData(14, "99999", "SSH port of host 2")]
    [InlineData(23, "flanel", "Network plugin")]
    [InlineData(24, "x509,ldap", "Authentication strategy")]
    [InlineData(25, "flanel", "Authorization mode")]
    [InlineData(26, "hyperkube", "Image of Kubernetes")]
    [InlineData(27, "k8s..example.com", "DNS domain")]
    [InlineData(28, "10.43.0.0", "Address range of Services")]
    [InlineData(29, "10.43.0.0/16", "Address range of pods")]
    [InlineData(30, "10.96.0.10", "Address of the cluster's DNS")]
    public async Task A_wrong_answer_is_told_at_its_question_and_asked_for_again_where_somebody_can_be_asked(int place, string wrong, string question)
    {
        var path = Path.Combine(_folder.FullName, "cluster.yml");
        var lines = Answers.Split('\n');
        using var person = new TestTerminal(string.Join('\n', [.. lines[..place], wrong, .. lines[place..]])) { IsInteractive = true };

        var piped = await RunAsync(string.Join('\n', [.. lines[..place], wrong, .. lines[(place + 1)..]]), "config", "--name", path);
        var asked = await InProcess.RunAsync(TestContext.Current.CancellationToken, person, "config", "--print");

        Assert.Equal((2, ""), (piped.ExitCode, piped.Output));
        Assert.Contains($"'{wrong}' is no answer to: {question}", piped.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.EnumerateFiles());
        Assert.Equal(2, asked.Error.Split($"[+] {question}").Length - 1);
        Assert.False(ClusterConfiguration.Load(asked.Output).HasErrors);
    }

    [Fact]
    public async Task An_input_that_ends_is_told_with_the_question_that_it_left_open()
    {
        var ended = await RunAsync("\n1\n", "config", "--print");

        Assert.Contains("The input ended before this was answered: Address of host 1", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_want_a_file_replaced_keeps_it_and_the_command_ends_with_1()
    {
        var path = Path.Combine(_folder.FullName, "cluster.yml");
        await File.WriteAllTextAsync(path, "mine", TestContext.Current.CancellationToken);
        using var person = new TestTerminal("n\n") { IsInteractive = true };

        var ended = await InProcess.RunAsync(TestContext.Current.CancellationToken, person, "config", "--name", path);

        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Equal("mine", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_empty_file_names_every_key_and_means_nothing()
    {
        var text = (await RunAsync("", "config", "--empty", "--print")).Output;

        Assert.All(ConfigKeys.Sections.SelectMany(section => section.Keys).Where(key => !key.IsWithoutEffect), key =>
            Assert.Contains($"{key.Name}:\n", text, StringComparison.Ordinal));
        var parsed = ClusterYaml.Parse(text);
        Assert.Empty(parsed.Diagnostics);
        Assert.Equal(RkeConfigJson.Write(new ClusterConfig { Nodes = [new NodeConfig()] }), RkeConfigJson.Write(parsed.Config!));
    }

    [Fact]
    public async Task An_empty_address_that_is_piped_in_is_taken_as_RKE_takes_it()
    {
        var ended = await RunAsync(Answers.Replace("10.0.0.1\n", "\n", StringComparison.Ordinal), "config", "--print");

        Assert.Equal(0, ended.ExitCode);
        Assert.Equal("", ClusterYaml.Parse(ended.Output).Config!.Nodes[0].Address);
    }

    [Fact]
    public async Task Ctrl_C_at_a_question_ends_it_and_makes_no_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "signals are sent with kill");
        var cancellationToken = TestContext.Current.CancellationToken;
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "rkestack"), ["config"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
        })!;
        try
        {
            var asked = new char[3];
            await process.StandardError.ReadBlockAsync(asked, cancellationToken);
            using var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync(cancellationToken);

            Assert.Equal("[+]", new string(asked));
            Assert.Equal(130, process.ExitCode);
            Assert.Empty(_folder.EnumerateFiles());
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private static Task<Ended> RunAsync(string input, params string[] arguments) =>
        InProcess.RunAsync(TestContext.Current.CancellationToken, new Start(arguments) { Input = input });
}
