namespace RkeStack.Labs;

/// <summary>A host of a lab: an ordinary Debian machine with SSH on port 22 and Docker.</summary>
/// <param name="Name">Its host name, for example <c>t1a2b3c4-1</c>: what the operations of <see cref="Lab"/> take.</param>
/// <param name="Address">Its IPv4 address on the lab's own bridge.</param>
/// <param name="HostKeys">Its SSH host keys, each as <c>algorithm base64</c>.</param>
public sealed record LabHost(string Name, string Address, IReadOnlyList<string> HostKeys);
