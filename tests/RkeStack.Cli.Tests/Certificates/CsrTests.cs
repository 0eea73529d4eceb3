using System.Security.Cryptography.X509Certificates;
using RkeStack.Cli.Tests.Program;
using Xunit;

namespace RkeStack.Cli.Tests.Certificates;

public sealed class CsrTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rkestack-cli");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Keys_and_requests_have_RKEs_names_and_keys_are_their_owners_alone()
    {
        await RunAsync(ClusterFiles.OneHost);

        string[] names =
        [
            "kube-admin", "kube-apiserver", "kube-apiserver-proxy-client", "kube-controller-manager", "kube-etcd-10-0-0-1", "kube-node", "kube-node-10-0-0-1", "kube-proxy", "kube-scheduler",
        ];
        Assert.Equal(
            names.SelectMany(name => new[] { $"{name}-csr.pem", $"{name}-key.pem" }).Order(StringComparer.Ordinal),
            _folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.All(_folder.EnumerateFiles("*-key.pem"), key => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, key.UnixFileMode));
    }

    [Fact]
    public async Task A_request_asks_for_what_the_cluster_needs()
    {
        await RunAsync(ClusterFiles.OneHost);

        var request = CertificateRequest.LoadSigningRequestPem(
            await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "kube-apiserver-csr.pem"), TestContext.Current.CancellationToken),
            System.Security.Cryptography.HashAlgorithmName.SHA256,
            CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions);

        Assert.Equal("CN=kube-apiserver", request.SubjectName.Name);
        var names = new X509SubjectAlternativeNameExtension(request.CertificateExtensions.Single(extension => extension.Oid!.Value == "2.5.29.17").RawData);
        Assert.Contains("kubernetes.default.svc.cluster.local", names.EnumerateDnsNames());
        Assert.Equal(["10.0.0.1", "127.0.0.1", "10.43.0.1"], names.EnumerateIPAddresses().Select(address => address.ToString()));
    }

    [Fact]
    public async Task A_second_run_keeps_everything()
    {
        await RunAsync(ClusterFiles.OneHost);
        var before = Contents();

        var ended = await RunAsync(ClusterFiles.OneHost);

        Assert.Equal(0, ended.ExitCode);
        Assert.DoesNotContain("written", ended.Output, StringComparison.Ordinal);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task A_request_for_other_names_is_told_and_left_and_a_missing_one_is_made_for_the_key_that_is_there()
    {
        await RunAsync(ClusterFiles.OneHost);
        File.Delete(Path.Combine(_folder.FullName, "kube-proxy-csr.pem"));
        var before = Contents();

        var ended = await RunAsync(ClusterFiles.OneHost + "authentication: {sans: [api.example.com]}\n");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("kube-apiserver-csr.pem: asks for other names", ended.Output, StringComparison.Ordinal);
        Assert.Contains("kube-proxy-key.pem: kept", ended.Output, StringComparison.Ordinal);
        Assert.Contains("kube-proxy-csr.pem: written", ended.Output, StringComparison.Ordinal);
        Assert.Equal(before, Contents().Where(file => file.Key != "kube-proxy-csr.pem"));
    }

    private Task<Ended> RunAsync(string yaml) => InProcess.RunAsync(
        TestContext.Current.CancellationToken, new Start("certificates", "csr", "--cert-dir", _folder.FullName, "-") { Input = yaml });

    private SortedDictionary<string, string> Contents() =>
        new(_folder.EnumerateFiles().ToDictionary(file => file.Name, file => File.ReadAllText(file.FullName)), StringComparer.Ordinal);
}
