using System.Threading.Channels;
using Grpc.Core;
using Grpc.Net.Client;
using RkeStack.Pulumi.Rpc;

namespace RkeStack.Pulumi.Serving;

/// <summary>Sends messages for the user to the engine, in order and without ever failing or holding up the work.</summary>
internal sealed class EngineLog : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Work that was called off must be on record before the process is killed, whatever becomes of its messages.
    private static readonly TimeSpan PatienceInTheEnd = TimeSpan.FromSeconds(1);

    // Either a message to send, or a mark to set off once all before it are sent.
    private readonly Channel<(LogRequest? Message, TaskCompletionSource? Mark)> _queue =
        Channel.CreateUnbounded<(LogRequest?, TaskCompletionSource?)>(new UnboundedChannelOptions { SingleReader = true });

    private readonly TimeProvider _time;
    private readonly GrpcChannel _engine;
    private readonly Task _sender;
    private volatile bool _used;

    /// <summary>Opens the log.</summary>
    /// <param name="address">The engine's address, host and port.</param>
    /// <param name="time">The clock.</param>
    public EngineLog(string address, TimeProvider time)
    {
        _time = time;
        _engine = LoopbackChannel.Open(address);
        _sender = SendAsync();
    }

    public void Write(LogSeverity severity, string message, string urn, bool ephemeral = false)
    {
        _used = true;
        _queue.Writer.TryWrite((new LogRequest { Severity = severity, Message = message, Urn = urn, Ephemeral = ephemeral }, null));
    }

    /// <summary>Waits, but not for long, until what was written so far is sent: a message should precede the result it speaks of.</summary>
    /// <param name="ending">Whether the work was called off, so that little time is left.</param>
    public async Task FlushAsync(bool ending)
    {
        var mark = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_used || !_queue.Writer.TryWrite((null, mark)))
        {
            return;
        }

        using var patience = new CancellationTokenSource(ending ? PatienceInTheEnd : Patience, _time);
        await using var _ = patience.Token.Register(() => mark.TrySetResult());
        await mark.Task.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _sender.ConfigureAwait(false);
        _engine.Dispose();
    }

    private async Task SendAsync()
    {
        var invoker = _engine.CreateCallInvoker();
        await foreach (var (message, mark) in _queue.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            mark?.TrySetResult();
            if (message is not null)
            {
                await SendAsync(invoker, message).ConfigureAwait(false);
            }
        }
    }

    private async Task SendAsync(CallInvoker invoker, LogRequest message)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, _time);
            using var call = invoker.AsyncUnaryCall(EngineMethods.Log, null, new CallOptions(cancellationToken: patience.Token), message);
            await call.ResponseAsync.ConfigureAwait(false);
        }
        catch (RpcException)
        {
            // A message that cannot be shown is no reason to fail the work it speaks of, and there is nowhere else to say so.
        }
    }
}
