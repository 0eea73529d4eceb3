using System.Net;
using System.Net.Sockets;
using System.Text;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Provider.Clusters;
using Xunit;

namespace RkeStack.Provider.Tests.Clusters;

public sealed class AddonIncludesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rkestack-includes");
    private readonly TcpListener server = new(IPAddress.Loopback, 0);

    public AddonIncludesTests() => server.Start();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Url => $"127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/a.yml";

    public void Dispose()
    {
        server.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Files_are_read_relative_to_the_programs_folder_and_in_their_order()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.yml"), "a", Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "httpd.yml"), "b", Cancel);

        var read = await AddonIncludes.ReadAsync(["httpd.yml", "", Path.Combine(folder.FullName, "a.yml")], folder.FullName, Cancel);

        Assert.Equal(["b", "a"], read.Select(include => include.Yaml));
    }

    [Fact]
    public async Task A_web_server_is_asked_with_the_URLs_credentials_which_are_not_shown()
    {
        var asked = AnswerAsync("200 OK", "kind: Pod");

        var read = Assert.Single(await AddonIncludes.ReadAsync([$"http://me:s%20crt@{Url}?token=t0ken"], folder.FullName, Cancel));

        Assert.Equal("kind: Pod", read.Yaml);
        Assert.Equal($"http://{Url}", read.Source);
        Assert.Contains($"Authorization: Basic {Convert.ToBase64String("me:s crt"u8)}", await asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_cannot_be_read_is_said_at_once_and_with_its_place()
    {
        var asked = AnswerAsync("404 Not Found", "no such page");

        var error = await Assert.ThrowsAsync<DiagnosticException>(
            () => AddonIncludes.ReadAsync(["absent.yml", $"http://me:secret@{Url}", folder.FullName], folder.FullName, Cancel));
        await asked;

        Assert.Equal(["addons_include[0]", "addons_include[1]", "addons_include[2]"], error.Diagnostics.Select(diagnostic => diagnostic.Path));
        Assert.All(error.Diagnostics, diagnostic => Assert.Equal("RKE9012", diagnostic.Code));
        Assert.Contains("404", error.Diagnostics[1].Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("cannot be read: there is no such file", error.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("cannot be read: it is a folder", error.Diagnostics[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_end_is_read_no_further_than_an_answer_of_a_web_server()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "there is no file without end");

        var error = await Assert.ThrowsAsync<DiagnosticException>(() => AddonIncludes.ReadAsync(["/dev/zero"], folder.FullName, Cancel));

        Assert.Contains("it has more than 10485760 bytes", Assert.Single(error.Diagnostics).Message, StringComparison.Ordinal);
    }

    private async Task<string> AnswerAsync(string status, string body)
    {
        using var client = await server.AcceptTcpClientAsync(Cancel);
        var stream = client.GetStream();
        var request = new StringBuilder();
        var buffer = new byte[4096];
        for (var read = 1; read > 0 && !request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal);)
        {
            read = await stream.ReadAsync(buffer, Cancel);
            request.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"), Cancel);
        return request.ToString();
    }
}
