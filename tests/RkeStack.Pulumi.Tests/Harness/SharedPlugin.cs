using Xunit;

namespace RkeStack.Pulumi.Tests.Harness;

/// <summary>One started plugin for all tests of a class: for requests that leave nothing behind in its process.</summary>
public sealed class SharedPlugin : IAsyncLifetime
{
    private Plugin? _plugin;

    /// <summary>The plugin, its engine and its world as new.</summary>
    internal Plugin Take()
    {
        _plugin!.Engine.Forget();
        _plugin.ForgetWorld();
        return _plugin;
    }

    public async ValueTask InitializeAsync() => _plugin = await Plugin.StartAsync();

    public async ValueTask DisposeAsync() => await _plugin!.DisposeAsync();
}
