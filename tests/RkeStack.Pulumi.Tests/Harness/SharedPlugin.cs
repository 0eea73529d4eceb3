using Xunit;

namespace RkeStack.Pulumi.Tests.Harness;

/// <summary>One started plugin for all tests of a class: for requests that leave nothing behind in it.</summary>
public sealed class SharedPlugin : IAsyncLifetime
{
    private Plugin? _plugin;

    /// <summary>The plugin, its engine as new.</summary>
    internal Plugin Take()
    {
        _plugin!.Engine.Forget();
        return _plugin;
    }

    public async ValueTask InitializeAsync() => _plugin = await Plugin.StartAsync();

    public async ValueTask DisposeAsync() => await _plugin!.DisposeAsync();
}
