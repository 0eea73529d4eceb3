using System.Security.Cryptography.X509Certificates;
using RkeStack.Cli.Tests.Program;
using Xunit;

namespace RkeStack.Cli.Tests.Certificates;

public sealed class CsrTests(MadeRequests made) : IClassFixture<MadeRequests>, IDisposable
{
    private readonly DirectoryInfo _folder = made.Copy();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Keys_and_requests_have_RKEs_names_and_keys_are_their_owners_alone()
    {
        string[] names =
        [
            "kube-admin", "kube-apiserver", "kube-apiserver-proxy-client", "kube-controller-manager", "kube-etcd-10-0-0-1", "kube-node", "kube-node-10-0-0-1", "kube-proxy", "kube-scheduler",
        ];
        Assert.Equal(
            names.SelectMany(name => new[] { $"{name}-csr.pem", $"{name}-key.pem" }).Order(StringComparer.Ordinal),
            made.Folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.All(made.Folder.EnumerateFiles("*-key.pem"), key => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, key.UnixFileMode));
    }

    [Fact]
    public async Task A_request_asks_for_what_the_cluster_needs()
    {
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
        var before = Contents();

        var ended = await RunAsync(ClusterFiles.OneHost);

        Assert.Equal(0, ended.ExitCode);
        Assert.DoesNotContain("written", ended.Output, StringComparison.Ordinal);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task A_request_for_other_names_is_told_and_left_and_a_missing_one_is_made_for_the_key_that_is_there()
    {
        File.Delete(Path.Combine(_folder.FullName, "kube-proxy-csr.pem"));
        var before = Contents();

        var ended = await RunAsync(ClusterFiles.OneHost + "authentication: {sans: [api.example.com]}\n");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("kube-apiserver-csr.pem: asks for other names", ended.Output, StringComparison.Ordinal);
        Assert.Contains("kube-proxy-key.pem: kept", ended.Output, StringComparison.Ordinal);
        Assert.Contains("kube-proxy-csr.pem: written", ended.Output, StringComparison.Ordinal);
        Assert.Equal(before, Contents().Where(file => file.Key != "kube-proxy-csr.pem"));
    }

    private Task<Ended> RunAsync(string yaml) => MadeRequests.RunAsync(yaml, _folder, TestContext.Current.CancellationToken);

    private SortedDictionary<string, string> Contents() =>
        new(_folder.EnumerateFiles().ToDictionary(file => file.Name, file => File.ReadAllText(file.FullName)), StringComparer.Ordinal);
}
