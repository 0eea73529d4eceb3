namespace RkeStack.Cli.Certificates;

/// <summary>A key or a signing request in a folder.</summary>
/// <param name="Certificate">Name of the certificate that it is for.</param>
/// <param name="Path">The file.</param>
/// <param name="State">What became of it.</param>
internal sealed record CsrFile(string Certificate, string Path, CsrFileState State);
