using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace RkeStack.Engine.Ssh;

/// <summary>
/// The two requests of the SSH agent protocol that logging in needs: which keys are there, and a signature by one of
/// them. One connection a request, since a provider's run signs once per host.
/// </summary>
/// <param name="socketPath">The agent's socket.</param>
internal sealed class SshAgent(string socketPath)
{
    private const byte RequestIdentities = 11;
    private const byte IdentitiesAnswer = 12;
    private const byte SignRequest = 13;
    private const byte SignResponse = 14;
    private const int LargestMessage = 256 * 1024;
    private const int AnswerTimeoutMilliseconds = 30_000;

    public string SocketPath { get; } = socketPath;

    /// <summary>Public keys (and certificates) in the agent's order.</summary>
    /// <exception cref="SocketException">The agent is not there.</exception>
    /// <exception cref="IOException">The agent answers something else.</exception>
    public IReadOnlyList<SshAgentIdentity> Identities()
    {
        var answer = Ask([RequestIdentities], IdentitiesAnswer);
        var offset = 0;
        var count = BinaryPrimitives.ReadUInt32BigEndian(answer);
        offset += 4;
        var identities = new List<SshAgentIdentity>();
        for (var i = 0; i < count; i++)
        {
            var blob = ReadString(answer, ref offset);
            identities.Add(new SshAgentIdentity(this, blob, Encoding.UTF8.GetString(ReadString(answer, ref offset))));
        }

        return identities;
    }

    /// <summary>Signs, and returns the signature in the protocol's own encoding (format name, then bytes).</summary>
    /// <param name="blob">The public key that answers for it.</param>
    /// <param name="data">What is signed.</param>
    /// <param name="flags">2 for RSA with SHA-256, 4 for RSA with SHA-512, 0 for other keys.</param>
    public byte[] Sign(byte[] blob, byte[] data, uint flags)
    {
        var request = new byte[1 + 4 + blob.Length + 4 + data.Length + 4];
        request[0] = SignRequest;
        BinaryPrimitives.WriteUInt32BigEndian(request.AsSpan(1), (uint)blob.Length);
        blob.CopyTo(request, 5);
        BinaryPrimitives.WriteUInt32BigEndian(request.AsSpan(5 + blob.Length), (uint)data.Length);
        data.CopyTo(request, 9 + blob.Length);
        BinaryPrimitives.WriteUInt32BigEndian(request.AsSpan(9 + blob.Length + data.Length), flags);
        var answer = Ask(request, SignResponse);
        var offset = 0;
        return ReadString(answer, ref offset);
    }

    private byte[] Ask(byte[] request, byte expectedType)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
        {
            ReceiveTimeout = AnswerTimeoutMilliseconds,
            SendTimeout = AnswerTimeoutMilliseconds,
        };
        socket.Connect(new UnixDomainSocketEndPoint(SocketPath));
        using var stream = new NetworkStream(socket);
        var header = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(header, (uint)request.Length);
        stream.Write(header);
        stream.Write(request);
        stream.ReadExactly(header);
        var length = BinaryPrimitives.ReadUInt32BigEndian(header);
        if (length is 0 or > LargestMessage)
        {
            throw new IOException($"the SSH agent answered with {length} bytes");
        }

        var answer = new byte[length];
        stream.ReadExactly(answer);
        return answer[0] == expectedType ? answer[1..] : throw new IOException("the SSH agent refused the request");
    }

    private static byte[] ReadString(byte[] message, ref int offset)
    {
        var length = message.Length - offset >= 4 ? BinaryPrimitives.ReadUInt32BigEndian(message.AsSpan(offset)) : uint.MaxValue;
        if (length > message.Length - offset - 4)
        {
            throw new IOException("the SSH agent's answer is cut short");
        }

        var value = message.AsSpan(offset + 4, (int)length).ToArray();
        offset += 4 + (int)length;
        return value;
    }
}
