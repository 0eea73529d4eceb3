using RkeStack.Cluster.Diagnostics;
using RkeStack.Engine.Ssh;

namespace RkeStack.Engine.Docker;

/// <summary>
/// The stream to a host's Docker engine. Where the other side ends before it said anything, the client command on the host
/// failed, and what it printed is the error, not "connection closed".
/// </summary>
internal sealed class DialStdioStream(SshExecStream inner, Func<SshCommandResult, DiagnosticException> diagnose, TimeProvider clock) : Stream
{
    private static readonly TimeSpan ExitLimit = TimeSpan.FromSeconds(5);

    private bool _answered;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        if (count == 0 && buffer.Length > 0 && !_answered)
        {
            throw await FailureAsync(cancellationToken);
        }

        _answered |= count > 0;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await inner.WriteAsync(buffer, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw _answered ? new IOException("the stream to the Docker engine was cut", e) : await FailureAsync(cancellationToken);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Write asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<Exception> FailureAsync(CancellationToken cancellationToken)
    {
        try
        {
            return diagnose(await inner.CompletionAsync(cancellationToken).WaitAsync(ExitLimit, clock, cancellationToken));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The SSH connection itself was cut: the next use makes it again.
            return new IOException("the SSH connection to the Docker engine was cut", e);
        }
    }
}
