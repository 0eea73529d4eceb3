using RkeStack.Cli.Tests.Program;
using Xunit;

namespace RkeStack.Cli.Tests.Certificates;

/// <summary>The keys and requests of a cluster, made once: finding primes takes long.</summary>
public sealed class MadeRequests : IAsyncLifetime
{
    /// <summary>Where the first run wrote them.</summary>
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("rkestack-cli");

    /// <summary>A copy of the folder, for a further run in it.</summary>
    public DirectoryInfo Copy()
    {
        var copy = Directory.CreateTempSubdirectory("rkestack-cli");
        foreach (var file in Folder.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(copy.FullName, file.Name));
        }

        return copy;
    }

    public async ValueTask InitializeAsync() => await RunAsync(ClusterFiles.OneHost, Folder, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        Folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs <c>rkestack certificates csr</c>.</summary>
    internal static Task<Ended> RunAsync(string yaml, DirectoryInfo folder, CancellationToken cancellationToken) =>
        InProcess.RunAsync(cancellationToken, new Start("certificates", "csr", "--cert-dir", folder.FullName, "-") { Input = yaml });
}
