using System.Globalization;
using System.Net;
using Grpc.AspNetCore.Server.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RkeStack.Pulumi.Rpc;

namespace RkeStack.Pulumi.Serving;

/// <summary>Runs a provider as a plugin process.</summary>
public static class ProviderHost
{
    // The engine kills the process 5 s after its interrupt.
    private static readonly TimeSpan UsualGrace = TimeSpan.FromSeconds(4);

    /// <summary>
    /// Serves until the engine interrupts the process (SIGINT or SIGTERM) or dies, which shows as the end of standard input; then
    /// cancels what runs and gives it some seconds to leave what it made on record.
    /// </summary>
    /// <param name="definition">What to serve.</param>
    /// <param name="arguments">The command line: the engine's flags and address. Without an address the plugin waits to be attached to.</param>
    /// <param name="standardInput">Standard input.</param>
    /// <param name="standardOutput">Standard output: the port is its first line, and nothing else is written.</param>
    /// <param name="time">The clock; the system's where null.</param>
    /// <param name="grace">What cancelled work has to end; 4 seconds where null, since the engine kills the process after 5.</param>
    /// <returns>The exit code, 0.</returns>
    public static async Task<int> RunAsync(
        ProviderDefinition definition,
        IReadOnlyList<string> arguments,
        Stream standardInput,
        TextWriter standardOutput,
        TimeProvider? time = null,
        TimeSpan? grace = null)
    {
        var attached = PluginArguments.EngineAddress(arguments) is null;
        var clock = time ?? TimeProvider.System;
        await using var instances = new ProviderInstances(attached, clock);
        definition.Log?.Attach(instances);
        await using var application = Build(definition, instances, clock, grace ?? UsualGrace);
        var lifetime = application.Lifetime;
        lifetime.ApplicationStopping.Register(() => _ = instances.CancelAllAsync());
        await application.StartAsync().ConfigureAwait(false);

        var port = new Uri(application.Urls.First()).Port;
        await standardOutput.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{port}\n")).ConfigureAwait(false);
        await standardOutput.FlushAsync().ConfigureAwait(false);

        if (!attached)
        {
            _ = StopWithEngineAsync(standardInput, lifetime);
        }

        await application.WaitForShutdownAsync().ConfigureAwait(false);
        return 0;
    }

    private static async Task StopWithEngineAsync(Stream standardInput, IHostApplicationLifetime lifetime)
    {
        try
        {
            await EngineLifeline.EndAsync(standardInput, lifetime.ApplicationStopping).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // Stopping already, or the pipe broke: the same end.
        }

        lifetime.StopApplication();
    }

    private static WebApplication Build(ProviderDefinition definition, ProviderInstances instances, TimeProvider time, TimeSpan grace)
    {
        // The working directory and the environment are the user's program's: neither may configure this server.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            Unlimit(kestrel.Limits);
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = grace);
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = WireLimits.MessageBytes;
            grpc.MaxSendMessageSize = WireLimits.MessageBytes;
        });
        builder.Services.AddSingleton<IServiceMethodProvider<ProviderEndpoint>, ProviderMethodTable>();
        var errors = new ErrorTranslator($"{definition.Name} {definition.Version}", definition.DescribeException, definition.DescribeFailure);
        builder.Services.AddSingleton(new ProviderEndpoint(definition, instances, new OperationRunner(errors, time)));
        var application = builder.Build();
        application.UseRouting();
        application.MapGrpcService<ProviderEndpoint>();
        return application;
    }

    /// <summary>Takes away what a server on the internet needs and one for a single engine must not have.</summary>
    internal static void Unlimit(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = null;
        limits.MinRequestBodyDataRate = null;
        limits.MinResponseDataRate = null;
        // The engine has one connection for everything: a request that waits for a place on it could be the one that all others wait for.
        limits.Http2.MaxStreamsPerConnection = int.MaxValue;
        // An attached engine is known by its connection, which is idle while others work. What is called infinite ends at once.
        limits.KeepAliveTimeout = TimeSpan.FromDays(30);
    }
}
