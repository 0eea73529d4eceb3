using System.Collections.Concurrent;
using System.Net;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Tests.Harness;

/// <summary>Stands in for the engine: takes messages and registrations, and answers the latter as a test wants.</summary>
internal sealed class FakeEngine : IAsyncDisposable
{
    private readonly WebApplication _server;

    private FakeEngine(WebApplication server) => _server = server;

    public ConcurrentQueue<LogRequest> Messages { get; } = [];

    public ConcurrentQueue<RegisterResourceRequest> Registrations { get; } = [];

    public ConcurrentQueue<RegisterResourceOutputsRequest> Completions { get; } = [];

    public Func<RegisterResourceRequest, RegisterResourceResponse> Answer { get; set; } = Echo;

    /// <summary>The URNs that the stack's stored state has; null where the engine does not tell.</summary>
    public IReadOnlyCollection<string>? Stored { get; set; } = [];

    /// <summary>The functions that were called, each by the arguments it was given.</summary>
    public ConcurrentQueue<ResourceInvokeRequest> Invocations { get; } = [];

    public string Address => new Uri(_server.Urls.First()).Authority;

    public static string UrnOf(RegisterResourceRequest request) => $"urn:pulumi:dev::project::{request.Type}::{request.Name}";

    /// <summary>Drops what was received, and answers as at the start again.</summary>
    public void Forget()
    {
        Messages.Clear();
        Registrations.Clear();
        Completions.Clear();
        Invocations.Clear();
        Answer = Echo;
        Stored = [];
    }

    public static async Task<FakeEngine> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        FakeEngine? engine = null;
        builder.Services.AddSingleton(_ => new EngineService(engine!));
        builder.Services.AddSingleton(_ => new MonitorService(engine!));
        var server = builder.Build();
        engine = new FakeEngine(server);
        server.UseRouting();
        server.MapGrpcService<EngineService>();
        server.MapGrpcService<MonitorService>();
        await server.StartAsync();
        return engine;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
    }

    private static RegisterResourceResponse Echo(RegisterResourceRequest request) => new()
    {
        Urn = UrnOf(request),
        Id = request.Custom ? $"id-of-{request.Name}" : "",
        Object = request.Object,
    };

    public sealed class EngineService(FakeEngine engine) : Rpc.Engine.EngineBase
    {
        public override Task<Empty> Log(LogRequest request, ServerCallContext context)
        {
            engine.Messages.Enqueue(request);
            return Task.FromResult(new Empty());
        }
    }

    public sealed class MonitorService(FakeEngine engine) : ResourceMonitor.ResourceMonitorBase
    {
        public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
        {
            engine.Registrations.Enqueue(request);
            return Task.FromResult(engine.Answer(request));
        }

        public override Task<ResourceInvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
        {
            engine.Invocations.Enqueue(request);
            var stored = engine.Stored ?? throw new RpcException(new Status(StatusCode.Unknown, "no backend client is available"));
            var outputs = PropertyMap.Create(stored.Select(urn => (urn, (PropertyValue)PropertyMap.Empty)));
            return Task.FromResult(new ResourceInvokeResponse { Return = WireCodec.Encode(PropertyMap.Create(("outputs", outputs))) });
        }

        public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
        {
            engine.Completions.Enqueue(request);
            return Task.FromResult(new Empty());
        }
    }
}
