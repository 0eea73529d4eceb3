namespace RkeStack.Engine.Tls;

/// <summary>Kinds of <see cref="TransportFault"/>.</summary>
internal enum TransportFaultKind
{
    /// <summary>Nothing answers there.</summary>
    NoConnection,

    /// <summary>A connection was there and broke.</summary>
    Broken,

    /// <summary>The server's certificate is not signed by the cluster's CA, has expired, or names another server.</summary>
    Untrusted,
}
