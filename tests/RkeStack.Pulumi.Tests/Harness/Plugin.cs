using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Values;
using Xunit;

namespace RkeStack.Pulumi.Tests.Harness;

/// <summary>The provider that was built with the tests as a process of its own, and a raw client to it.</summary>
internal sealed partial class Plugin : IAsyncDisposable
{
    private const int Interrupt = 2;
    private readonly Process _process;
    private readonly GrpcChannel _channel;

    private Plugin(Process process, GrpcChannel channel, FakeEngine engine, string folder) =>
        (_process, _channel, Engine, Folder) = (process, channel, engine, folder);

    public FakeEngine Engine { get; }

    /// <summary>The working directory; the provider's world is its folder <c>world</c>.</summary>
    public string Folder { get; }

    public static string Binary { get; } =
        Directory.EnumerateFiles(AppContext.BaseDirectory, "pulumi-resource-*").Single(file => Path.GetExtension(file).Length == 0);

    public bool HasExited => _process.HasExited;

    public IReadOnlyList<string> Trace => File.Exists(Path.Combine(World, "trace")) ? File.ReadAllLines(Path.Combine(World, "trace")) : [];

    private string World => Path.Combine(Folder, "world");

    public static async Task<Plugin> StartAsync(
        bool attached = false, IEnumerable<string>? flags = null, Action<ProcessStartInfo>? prepare = null, bool configured = true)
    {
        var engine = await FakeEngine.StartAsync();
        var folder = Directory.CreateTempSubdirectory("probe-").FullName;
        var start = new ProcessStartInfo(Binary, [.. flags ?? [], .. attached ? Array.Empty<string>() : [engine.Address]])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PROBE_WORLD"] = Path.Combine(folder, "world") },
        };
        prepare?.Invoke(start);
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        var port = int.Parse(line, NumberStyles.None, CultureInfo.InvariantCulture);
        var plugin = new Plugin(process, Connect(port), engine, folder) { Port = port };
        if (configured && !attached)
        {
            await plugin.HandshakeAsync();
            await plugin.CallAsync(ProviderMethods.Configure, new ConfigureRequest { Args = Wire(), AcceptSecrets = true });
        }

        return plugin;
    }

    public int Port { get; private init; }

    public static GrpcChannel Connect(int port) => LoopbackChannel.Open(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"));

    public static Struct Wire(params IEnumerable<(string Name, PropertyValue Value)> members) => WireCodec.Encode(PropertyMap.Create(members));

    public Task<ProviderHandshakeResponse> HandshakeAsync() =>
        CallAsync(ProviderMethods.Handshake, new ProviderHandshakeRequest { EngineAddress = Engine.Address });

    public Task<TResponse> CallAsync<TRequest, TResponse>(Method<TRequest, TResponse> method, TRequest request)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> => CallAsync(_channel, method, request);

    public static async Task<TResponse> CallAsync<TRequest, TResponse>(GrpcChannel channel, Method<TRequest, TResponse> method, TRequest request)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        using var call = channel.CreateCallInvoker().AsyncUnaryCall(
            method, null, new CallOptions(cancellationToken: TestContext.Current.CancellationToken), request);
        return await call.ResponseAsync;
    }

    public Task CancelAsync() => CallAsync(ProviderMethods.Cancel, new Empty());

    public Task<CheckResponse> CheckAsync(params IEnumerable<(string Name, PropertyValue Value)> inputs) =>
        CallAsync(ProviderMethods.Check, new CheckRequest { Urn = Urn, Type = "probe:index:File", Name = "f", News = Wire(inputs), Olds = Wire() });

    public Task<CreateResponse> CreateAsync(bool preview, params IEnumerable<(string Name, PropertyValue Value)> inputs) =>
        CallAsync(ProviderMethods.Create, new CreateRequest { Urn = Urn, Type = "probe:index:File", Name = "f", Properties = Wire(inputs), Preview = preview });

    /// <summary>The path that a failure speaks of; it begins the reason.</summary>
    public static string PathOf(CheckFailure failure) => failure.Reason.Split(':')[0];

    public static string Urn => "urn:pulumi:dev::project::probe:index:File::f";

    public void Signal() => Assert.Equal(0, Kill(_process.Id, Interrupt));

    public void CloseStandardInput() => _process.StandardInput.Close();

    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public Task<string> RestOfOutputAsync() => _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

    public async Task WaitForTraceAsync(string text)
    {
        while (!Trace.Any(line => line.Contains(text, StringComparison.Ordinal)))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Removes all that the provider manages and noted.</summary>
    public void ForgetWorld()
    {
        if (Directory.Exists(World))
        {
            Directory.Delete(World, recursive: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        await Engine.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int process, int signal);
}
