using System.Net.Sockets;

namespace RkeStack.Engine.Ssh;

/// <summary>
/// One forwarded connection. SSH.NET closes it without a word where nothing answers at the other end, which a reader
/// would take for an answer of no bytes; here that is an error.
/// </summary>
internal sealed class ForwardedStream : NetworkStream
{
    private readonly string _description;
    private readonly SilenceWatch _watch;
    private readonly CancellationTokenRegistration _lost;
    private bool _answered;
    private int _disposed;

    public ForwardedStream(Socket socket, string description, SilenceWatch watch, CancellationToken lost)
        : base(socket, ownsSocket: true)
    {
        _description = description;
        _watch = watch;
        ThreadReserve.Add();
        _lost = lost.Register(socket.Dispose);
    }

    public override int Read(byte[] buffer, int offset, int count) => Checked(base.Read(buffer, offset, count), count);

    public override int Read(Span<byte> buffer) => Checked(base.Read(buffer), buffer.Length);

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        await ReadAsync(buffer.AsMemory(offset, count), cancellationToken);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Checked(await base.ReadAsync(buffer, cancellationToken), buffer.Length);

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            ThreadReserve.Remove();
            _lost.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Checked(int received, int asked)
    {
        if (received == 0 && asked > 0 && !_answered)
        {
            throw new IOException($"nothing answers at {_description}");
        }

        if (received > 0)
        {
            _answered = true;
            _watch.Heard();
        }

        return received;
    }
}
