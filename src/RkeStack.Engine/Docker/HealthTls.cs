using System.Security.Cryptography.X509Certificates;

namespace RkeStack.Engine.Docker;

/// <summary>With what the health endpoints of the control plane are asked and recognised.</summary>
/// <param name="Authority">The cluster's CA, which the API server's certificate must come from.</param>
/// <param name="ClientCertificate">With its private key; the API server answers no anonymous question.</param>
public sealed record HealthTls(X509Certificate2 Authority, X509Certificate2? ClientCertificate);
