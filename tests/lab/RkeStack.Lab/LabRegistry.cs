namespace RkeStack.Labs;

/// <summary>A private registry in a lab's network; the hosts take it without TLS.</summary>
/// <param name="Address">Its <c>host:port</c>, the first part of an image's name.</param>
/// <param name="User">Who may pull and push.</param>
/// <param name="Password">With this password; nothing is to be had without.</param>
/// <param name="Images">The images in it, by full name.</param>
public sealed record LabRegistry(string Address, string User, string Password, IReadOnlyList<string> Images);
