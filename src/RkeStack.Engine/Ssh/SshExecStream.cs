using System.IO.Pipelines;
using Renci.SshNet;

namespace RkeStack.Engine.Ssh;

/// <summary>
/// Standard input and output of a command on a host, as one stream. SSH.NET's own output stream blocks its reader, so a
/// thread that belongs to the command moves its bytes to a pipe, and reads of this stream wait without holding a thread.
/// </summary>
internal sealed class SshExecStream : Stream
{
    private const int PumpBufferSize = 32 * 1024;

    private readonly SshCommand _command;
    private readonly Task _execution;
    private readonly Stream _input;
    private readonly SilenceWatch _watch;
    private readonly CancellationToken _lost;
    private readonly CancellationTokenRegistration _whenLost;
    private readonly Action _released;
    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: 1 << 20, resumeWriterThreshold: 1 << 19, useSynchronizationContext: false));
    private int _disposed;

    public SshExecStream(SshCommand command, Task execution, SilenceWatch watch, Action released, CancellationToken lost)
    {
        _command = command;
        _execution = execution;
        _watch = watch;
        _lost = lost;
        _released = released;
        _input = InputOf(command);
        _ = execution.ContinueWith(static t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        _whenLost = lost.Register(_pipe.Reader.CancelPendingRead);
        new Thread(Pump) { IsBackground = true, Name = "ssh command output" }.Start();
    }

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Waits for the command's end; its standard output went through the stream.</summary>
    public async Task<SshCommandResult> CompletionAsync(CancellationToken cancellationToken)
    {
        await _execution.WaitAsync(cancellationToken);
        return new SshCommandResult(_command.ExitStatus, "", _command.Error);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) == 1, this);
        if (_lost.IsCancellationRequested)
        {
            throw Cut();
        }

        var result = await _pipe.Reader.ReadAsync(cancellationToken);
        if (result.IsCanceled)
        {
            _pipe.Reader.AdvanceTo(result.Buffer.Start);
            throw Cut();
        }

        var available = result.Buffer;
        var count = (int)Math.Min(available.Length, buffer.Length);
        var taken = available.Slice(0, count);
        var copied = 0;
        foreach (var segment in taken)
        {
            segment.CopyTo(buffer[copied..]);
            copied += segment.Length;
        }

        _pipe.Reader.AdvanceTo(taken.End);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // SSH.NET's write blocks while the host's window is full; closing the command ends it, but not always soon.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _lost);
        await using var registration = either.Token.Register(Dispose);
        var bytes = buffer.ToArray();
        try
        {
            await Task.Run(() => _input.Write(bytes, 0, bytes.Length), either.Token).WaitAsync(either.Token);
            _watch.Heard();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Cut();
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Write asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _whenLost.Dispose();

            // Closing waits for the host's answer, and nobody has to wait for that.
            _ = Task.Run(End);
        }

        base.Dispose(disposing);
    }

    private static Stream InputOf(SshCommand command)
    {
        try
        {
            return command.CreateInputStream();
        }
        catch (InvalidOperationException)
        {
            // The command ended already (it does not exist, say); its completion tells why.
            return Null;
        }
    }

    private static IOException Cut(Exception? cause = null) => new("the SSH command's output was cut off", cause);

    private void End()
    {
        try
        {
            _command.Dispose();
        }
        finally
        {
            // Frees the pump where it waits for a reader that is gone.
            _pipe.Reader.Complete();
            _released();
        }
    }

    private void Pump()
    {
        Exception? failure = null;
        try
        {
            var buffer = new byte[PumpBufferSize];
            int count;
            while ((count = _command.OutputStream.Read(buffer, 0, buffer.Length)) > 0)
            {
                _watch.Heard();
                var flush = _pipe.Writer.WriteAsync(buffer.AsMemory(0, count));
                if ((flush.IsCompleted ? flush.Result : flush.AsTask().GetAwaiter().GetResult()).IsCompleted)
                {
                    break;
                }
            }
        }
        catch (Exception e)
        {
            failure = Cut(e);
        }

        _pipe.Writer.Complete(failure);
    }
}
