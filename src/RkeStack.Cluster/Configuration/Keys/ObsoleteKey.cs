namespace RkeStack.Cluster.Configuration;

/// <summary>A key that real files hold and that does nothing.</summary>
/// <param name="Name">The key.</param>
/// <param name="Was">What it was or is, completing "<c>key</c> …".</param>
/// <param name="Fix">What to write instead.</param>
public sealed record ObsoleteKey(string Name, string Was, string Fix);
