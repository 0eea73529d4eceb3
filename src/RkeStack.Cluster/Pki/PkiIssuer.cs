using System.Security.Cryptography;
using Org.BouncyCastle.Math;

namespace RkeStack.Cluster.Pki;

/// <summary>
/// Makes bundles. Apart from keys, serial numbers and the time, the same specification always gives the same bundle.
/// </summary>
public sealed class PkiIssuer
{
    private readonly TimeProvider clock;
    private readonly RandomNumberGenerator random;
    private readonly Func<string> makeKey;

    /// <summary>Makes an issuer.</summary>
    /// <param name="clock">Tells the time of issue.</param>
    /// <param name="random">Source of serial numbers; keys come from the platform's own source.</param>
    public PkiIssuer(TimeProvider clock, RandomNumberGenerator random)
        : this(clock, random, PrivateKeys.Generate)
    {
    }

    internal PkiIssuer(TimeProvider clock, RandomNumberGenerator random, Func<string> makeKey)
    {
        this.clock = clock;
        this.random = random;
        this.makeKey = makeKey;
    }

    /// <summary>
    /// Makes the bundle of a new cluster, or brings an existing one in line: does what <see cref="PkiChanges.Between"/>
    /// says, and keeps every other entry byte by byte. A certificate that is made anew keeps its private key.
    /// </summary>
    /// <param name="spec">What the bundle must hold.</param>
    /// <param name="existing">The bundle so far; null for a new cluster.</param>
    /// <param name="cancellationToken">Stops the making of keys, which takes some tenths of a second each.</param>
    /// <exception cref="Diagnostics.DiagnosticException">RKE0500 to RKE0504: a CA is missing or cannot sign.</exception>
    public CertificateBundle Issue(PkiSpec spec, CertificateBundle? existing = null, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var changes = PkiChanges.Between(spec, existing, now);
        return new IssuingRun(spec, changes, existing ?? CertificateBundle.Empty, now, NextSerial).Run(makeKey, cancellationToken);
    }

    // Positive and below 2^63, as RKE's are.
    private BigInteger NextSerial()
    {
        var bytes = new byte[8];
        BigInteger serial;
        do
        {
            random.GetBytes(bytes);
            bytes[0] &= 0x7F;
            serial = new BigInteger(1, bytes);
        }
        while (serial.SignValue == 0);

        return serial;
    }
}
