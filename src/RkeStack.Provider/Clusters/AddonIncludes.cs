using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Configuration.Source;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Provider.Clusters;

/// <summary>Reads the manifests that <c>addons_include</c> names: files on the machine that runs Pulumi, and what web servers hold.</summary>
internal static class AddonIncludes
{
    private const int Largest = 10 * 1024 * 1024;
    private const string Correction = "Correct the entry; a path begins at the folder of clusterFile, or at the program's where that is not given.";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Reads all of them, all at once.</summary>
    /// <param name="sources">Entries of <c>addons_include</c>; empty ones are left out.</param>
    /// <param name="folder">The program's folder, which paths are relative to.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="DiagnosticException">RKE9012: what cannot be read, each with its place.</exception>
    public static async Task<ImmutableArray<AddonInclude>> ReadAsync(IEnumerable<string> sources, string folder, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = Limit, MaxResponseContentBufferSize = Largest };
        var entries = sources.Select((source, index) => (source, index)).Where(entry => !string.IsNullOrWhiteSpace(entry.source));
        var read = await Task.WhenAll(entries.Select(entry => ReadAsync(client, entry.source, entry.index, folder, cancellationToken)));
        Diagnostic[] failures = [.. read.Select(result => result.Failure).OfType<Diagnostic>()];
        return failures.Length > 0 ? throw new DiagnosticException(failures) : [.. read.Select(result => result.Include!)];
    }

    /// <summary>The URL that an entry is; null for a path. RKE takes whatever begins with "http" for a URL, and an error page for a manifest.</summary>
    public static Uri? UrlOf(string source) => Uri.TryCreate(source, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    private static async Task<(AddonInclude? Include, Diagnostic? Failure)> ReadAsync(
        HttpClient client, string source, int index, string folder, CancellationToken cancellationToken)
    {
        var url = UrlOf(source);
        var shown = url is null ? source : url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        try
        {
            var text = url is null
                ? await Task.Run(() => ReadFile(Path.GetFullPath(source, folder)), cancellationToken).WaitAsync(cancellationToken)
                : await GetAsync(client, url, cancellationToken);
            return (new AddonInclude(shown, text), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var (reason, fix) = UnreadableFile.Of(exception, Directory.Exists(Path.GetFullPath(source, folder)), Correction);
            return (null, Unreadable(shown, index, reason, fix));
        }
        catch (HttpRequestException exception)
        {
            return (null, Unreadable(shown, index, exception.Message));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, Unreadable(shown, index, $"the server has not answered within {Limit.TotalSeconds} s"));
        }
    }

    private static string ReadFile(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = LimitedBytes.Read(file, Largest + 1);
        using var text = new StreamReader(new MemoryStream(bytes));
        return bytes.Length > Largest ? throw new IOException($"it has more than {Largest} bytes") : text.ReadToEnd();
    }

    // A name and password in the URL are sent as such, which is what they mean to RKE; messages leave them out, and the query too.
    private static async Task<string> GetAsync(HttpClient client, Uri url, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (url.UserInfo.Length > 0)
        {
            var credentials = Encoding.UTF8.GetBytes(Uri.UnescapeDataString(url.UserInfo));
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
        }

        using var response = await client.SendAsync(request, cancellationToken);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken);
    }

    private static Diagnostic Unreadable(string source, int index, string problem, string fix = Correction) => new()
    {
        Code = "RKE9012",
        Path = $"addons_include[{index}]",
        Message = $"{source} cannot be read: {problem}",
        Fix = fix,
    };
}
