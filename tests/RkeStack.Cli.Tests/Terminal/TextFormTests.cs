using System.Text.Json;
using RkeStack.Cli.Commands;
using RkeStack.Cli.Tests.Program;
using RkeStack.Cli.Tests.Snapshots;
using Xunit;

namespace RkeStack.Cli.Tests.Terminal;

/// <summary>What people see.</summary>
public sealed class TextFormTests : IDisposable
{
    private const string OneHost = "nodes: [{address: 10.0.0.1, user: rke, role: [controlplane, worker, etcd]}]\n";

    private static readonly char[] Blanks = [' ', '\n'];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rkestack-cli");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task Every_error_is_told_with_its_line_and_what_to_write() => MatchesAsync("validate-wrong", 1, ClusterFiles.Wrong, "validate", "-");

    [Fact]
    public Task A_plan_shows_containers_images_ports_and_files_of_each_host() => MatchesAsync("plan", 0, ClusterFiles.ThreeHosts, "plan", "-");

    [Fact]
    public Task A_plan_can_be_of_one_host() => MatchesAsync("plan-host", 0, ClusterFiles.ThreeHosts, "plan", "--host", "10.0.0.3", "-");

    [Fact]
    public Task Two_files_show_what_changes_and_why() => MatchesAsync("plan-difference", 0, ClusterFiles.ThreeHosts, "plan", "-", Write(ClusterFiles.Changed));

    [Fact]
    public Task Two_files_show_what_changes_to_programs() =>
        MatchesAsync("plan-difference-json", 0, ClusterFiles.ThreeHosts, "plan", "--output", "json", "-", Write(ClusterFiles.Changed));

    [Theory]
    [InlineData("v1.27.16-rancher1-1", "v1.32.6-rancher1-1", 1, "error RKE2303: kubernetes_version:")]
    [InlineData("v1.32.6-rancher1-1", "v1.27.16-rancher1-1", 0, "warning RKE2304: kubernetes_version:")]
    [InlineData("v1.31.10-rancher1-1\nnetwork: {plugin: canal}", "v1.32.6-rancher1-1\nnetwork: {plugin: calico}", 0, "warning RKE0406: network.plugin:")]
    public async Task What_a_running_cluster_refuses_of_the_step_stands_above_what_changes(string from, string to, int exitCode, string found)
    {
        string[] files = [Write($"{OneHost}kubernetes_version: {from}\n"), Write($"{OneHost}kubernetes_version: {to}\n")];

        var shown = await RunAsync("", ["plan", .. files]);
        var told = await RunAsync("", ["plan", "--output", "json", .. files]);

        Assert.Equal((exitCode, exitCode), (shown.ExitCode, told.ExitCode));
        Assert.StartsWith(found, shown.Output, StringComparison.Ordinal);
        Assert.Contains("kube-apiserver", shown.Output, StringComparison.Ordinal);
        var item = JsonElement.Parse(told.Output).GetProperty(found.StartsWith("error", StringComparison.Ordinal) ? "errors" : "warnings")[0];
        Assert.Equal((files[1], found.Split(' ', ':')[1]), (item.GetProperty("file").GetString(), item.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Of_two_files_each_that_is_refused_is_told_by_its_name()
    {
        string[] files = [Write(ClusterFiles.Wrong), Write(ClusterFiles.OneHost + "dns: {provider: x}\n")];

        var told = JsonElement.Parse((await RunAsync("", ["plan", "--output", "json", .. files])).Output);

        Assert.Equal(files, told.GetProperty("errors").EnumerateArray().Select(item => item.GetProperty("file").GetString()!).Distinct());
    }

    [Theory]
    [InlineData("", "RKE0401", "RKE0402")]
    [InlineData("network: {plugin: flannel}\ningress: {provider: none}\n")]
    [InlineData("network: {plugin: aci}\ningress: {provider: none}\n", "RKE0400")]
    [InlineData("network: {plugin: flannel}\ningress: {provider: none}\nenable_cri_dockerd: false\n", "RKE0405")]
    public async Task What_cannot_be_built_yet_is_a_warning(string rest, params string[] codes)
    {
        var told = JsonElement.Parse((await RunAsync(OneHost + rest, "validate", "--output", "json", "-")).Output);

        Assert.Equal(codes, told.GetProperty("warnings").EnumerateArray().Select(item => item.GetProperty("code").GetString()!).Where(code => code.StartsWith("RKE04", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Only_images_that_run_are_listed_and_those_of_ones_own_manifests()
    {
        var listed = (await RunAsync(OneHost + "network: {plugin: flannel}\ningress: {provider: none}\naddons: |-\n  apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n  spec: {containers: [{name: a, image: 'my/own:1'}]}\n", "images", "-")).Output;

        Assert.Contains("my/own:1\n", listed, StringComparison.Ordinal);
        Assert.Contains("mirrored-pause", listed, StringComparison.Ordinal);
        Assert.Contains("mirrored-flannel", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("calico", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("nginx-ingress", listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Between_equal_files_nothing_changes()
    {
        var ended = await RunAsync(ClusterFiles.ThreeHosts, "plan", "-", Write(ClusterFiles.ThreeHosts));

        Assert.Equal((0, "Nothing changes.\n"), (ended.ExitCode, ended.Output));
    }

    [Fact]
    public Task The_current_versions_are_listed() => MatchesAsync("versions", 0, "", "versions");

    [Fact]
    public Task The_images_of_a_file_are_listed_with_its_registry() => MatchesAsync(
        "images", 0, ClusterFiles.OneHost + "private_registries: [{url: registry.example.com, is_default: true}]\n", "images", "-");

    [Theory]
    [InlineData("plan", "-")]
    [InlineData("versions")]
    public async Task A_narrow_terminal_breaks_no_name_and_no_path(params string[] arguments)
    {
        using var narrow = new TestTerminal(ClusterFiles.ThreeHosts) { Width = 60 };
        using var wide = new TestTerminal(ClusterFiles.ThreeHosts) { Width = 1000 };
        var shown = (await InProcess.RunAsync(TestContext.Current.CancellationToken, narrow, arguments)).Output;
        var words = (await InProcess.RunAsync(TestContext.Current.CancellationToken, wide, arguments)).Output.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);

        Assert.All(words.Where(word => !word.StartsWith('─')), word => Assert.Contains(word, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Text_forms_show_what_is_deployed_where_nothing_is_said_of_network_and_ingress()
    {
        const string asRke = OneHost + "network: {plugin: canal}\ningress: {provider: nginx}\n";
        var plan = await RunAsync(OneHost, "plan", "-");
        var images = await RunAsync(OneHost, "images", "-");
        var step = await RunAsync(OneHost, "plan", "-", Write(asRke));
        var same = await RunAsync(OneHost, "plan", "-", Write(OneHost + "network: {plugin: flannel}\ningress: {provider: none}\n"));
        var rkes = JsonElement.Parse((await RunAsync(OneHost, "plan", "--output", "json", "-")).Output).GetProperty("config");

        Assert.StartsWith("Kubernetes v1.32.6-rancher1-1, network flannel, ingress none,", plan.Output, StringComparison.Ordinal);
        Assert.Contains("flannel", images.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("canal", images.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("nginx-ingress", images.Output, StringComparison.Ordinal);
        Assert.Contains("RKE0406", step.Output, StringComparison.Ordinal);
        Assert.Contains("+ rke-ingress-controller", step.Output, StringComparison.Ordinal);
        Assert.Equal("Nothing changes.\n", same.Output);
        Assert.Equal(("canal", "nginx"), (rkes.GetProperty("network").GetProperty("plugin").GetString(), rkes.GetProperty("ingress").GetProperty("provider").GetString()));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_of_every_command_ends_with_examples(string name)
    {
        string[] words = [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var help = (await RunAsync("", [.. words, "--help"])).Output;

        var examples = help[(help.IndexOf("\nExamples:\n", StringComparison.Ordinal) + 1)..].TrimEnd('\n').Split('\n')[1..];
        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.StartsWith("  ", example, StringComparison.Ordinal));
        Assert.Contains(examples, example => example.Contains(string.Join(' ', words.Prepend("rkestack")), StringComparison.Ordinal));
        await MatchesAsync(string.Join('-', words.Prepend("help")), 0, "", [.. words, "--help"]);
    }

    public static TheoryData<string> Commands()
    {
        using var terminal = new TestTerminal("");
        return [.. Each(RkeStackCommand.Define(terminal), "")];
    }

    private static IEnumerable<string> Each(System.CommandLine.Command command, string name) =>
        command.Subcommands.SelectMany(own => Each(own, $"{name} {own.Name}".Trim())).Prepend(name);

    [Fact]
    public async Task A_file_that_is_no_UTF8_is_refused()
    {
        var path = Path.Combine(_folder.FullName, "latin.yml");
        await File.WriteAllBytesAsync(path, [.. "cluster_name: caf"u8, 0xE9, .. "\n"u8], TestContext.Current.CancellationToken);

        var ended = await RunAsync("", "validate", path);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("RKE0001", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/opt/rke/")]
    [InlineData("/opt//rke")]
    [InlineData("/opt/../opt/./rke/")]
    public async Task A_prefix_path_is_joined_as_RKE_joins_it(string prefix)
    {
        var plan = await RunAsync(ClusterFiles.OneHost + $"prefix_path: {prefix}\n", "plan", "--output", "json", "-");

        Assert.Contains("\"/opt/rke/var/lib/etcd:/var/lib/rancher/etcd/\"", plan.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate", "-")]
    [InlineData("plan", "-")]
    [InlineData("images", "-")]
    public async Task No_secret_is_in_any_text_form(params string[] arguments)
    {
        var good = await RunAsync(ClusterFiles.Secrets, arguments);
        var wrong = await RunAsync(ClusterFiles.Secrets.Replace("user: u,", "user: [u],", StringComparison.Ordinal), arguments);
        var moved = await RunAsync(ClusterFiles.Secrets.Replace("password:", "pasword:", StringComparison.Ordinal), arguments);
        var gone = await RunAsync(ClusterFiles.OneHost, "plan", "-", Write(ClusterFiles.Secrets));

        Assert.Equal((0, 1, 1, 0), (good.ExitCode, wrong.ExitCode, moved.ExitCode, gone.ExitCode));
        Assert.All([good, wrong, moved, gone], ended => Assert.DoesNotContain(ClusterFiles.Password, ended.Output + ended.Error, StringComparison.Ordinal));
    }

    private string Write(string yaml)
    {
        var path = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.yml");
        File.WriteAllText(path, yaml);
        return path;
    }

    private static Task<Ended> RunAsync(string input, params string[] arguments) =>
        InProcess.RunAsync(TestContext.Current.CancellationToken, new Start(arguments) { Input = input });

    private static async Task MatchesAsync(string name, int exitCode, string input, params string[] arguments)
    {
        var ended = await RunAsync(input, arguments);

        Assert.Equal(exitCode, ended.ExitCode);
        Assert.DoesNotContain("error", ended.Error, StringComparison.Ordinal);
        // Help names the program that runs, which is the tests'.
        Snapshot.Matches(name, ended.Output.Replace("RkeStack.Cli.Tests", "rkestack", StringComparison.Ordinal));
    }
}
