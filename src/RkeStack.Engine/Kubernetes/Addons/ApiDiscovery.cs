using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace RkeStack.Engine.Kubernetes.Addons;

/// <summary>Finds the resource of a kind, and asks again for kinds that are not known yet, since definitions come while applying.</summary>
/// <param name="api">The cluster's API.</param>
public sealed class ApiDiscovery(KubernetesApi api)
{
    private readonly ConcurrentDictionary<(string ApiVersion, string Kind), ApiResource> _known = [];

    /// <summary>Finds a kind.</summary>
    /// <returns>The resource, or the answer that says why there is none; 404 means that the cluster does not know the kind.</returns>
    public Task<(ApiResource? Resource, ApiResponse? Failure)> FindAsync(string apiVersion, string kind, CancellationToken cancellationToken) =>
        FindAsync(apiVersion, kind, api.GetAsync, cancellationToken);

    /// <summary>Finds a kind, as <see cref="KubernetesApi.SettledAsync"/> sends.</summary>
    /// <inheritdoc cref="FindAsync(string, string, CancellationToken)"/>
    public Task<(ApiResource? Resource, ApiResponse? Failure)> FindSettledAsync(string apiVersion, string kind, CancellationToken cancellationToken) =>
        FindAsync(apiVersion, kind, api.GetSettledAsync, cancellationToken);

    private async Task<(ApiResource? Resource, ApiResponse? Failure)> FindAsync(
        string apiVersion, string kind, Func<string, CancellationToken, Task<ApiResponse>> get, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue((apiVersion, kind), out var resource))
        {
            return (resource, null);
        }

        var path = apiVersion.Contains('/', StringComparison.Ordinal) ? $"/apis/{apiVersion}" : $"/api/{apiVersion}";
        var response = await get(path, cancellationToken);
        if (!response.Succeeded)
        {
            return (null, response);
        }

        foreach (var (served, found) in Read(response.Body))
        {
            _known[(apiVersion, served)] = found;
        }

        return _known.TryGetValue((apiVersion, kind), out resource)
            ? (resource, null)
            : (null, response with { Status = 404, Body = [], Text = $"{apiVersion} has no kind {kind}" });
    }

    private static ImmutableArray<(string Kind, ApiResource Resource)> Read(JsonObject list) =>
    [
        .. list.Items("resources")
            .Where(resource => !resource.Text("name").Contains('/', StringComparison.Ordinal))
            .Select(resource => (resource.Text("kind"), new ApiResource(resource.Text("name"), resource.Flag("namespaced")))),
    ];
}
