using System.Collections.Immutable;

namespace RkeStack.Cluster.Plans;

/// <summary>The keys that encrypt Secrets in etcd. They live in the state, as nothing in cluster.yml says them.</summary>
/// <param name="Keys">At least one. The first encrypts, all decrypt; a rotation has two for a while.</param>
/// <param name="IdentityFirst">
/// Whether new values are written in clear text while the keys still decrypt old ones: the step before encryption is turned off.
/// </param>
public sealed record EncryptionKeys(ImmutableArray<EncryptionKey> Keys, bool IdentityFirst = false)
{
    /// <summary>
    /// Stands in for keys that are only made by the first <c>up</c>, so that a plan can be shown before. Its secret is no
    /// base64 text, so that an API server given it by mistake does not start.
    /// </summary>
    public static EncryptionKeys NotYetMade { get; } = new([new EncryptionKey("key-made-at-first-up", "(made-at-first-up)")]);
}
