namespace RkeStack.Engine.Hosts;

/// <summary>A port that something on a host listens on.</summary>
/// <param name="Port">Port number.</param>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>.</param>
/// <param name="Uid">Numeric user of the socket; 0 also for the kernel's own.</param>
/// <param name="Inode">The socket's inode; 0 for the kernel's own.</param>
/// <param name="Owner">Who listens, in words, as far as that is known; empty when it is not.</param>
public sealed record ListeningPort(int Port, string Protocol, int Uid, long Inode, string Owner = "");
