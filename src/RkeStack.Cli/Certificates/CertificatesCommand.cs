using System.CommandLine;
using RkeStack.Cli.Commands;
using RkeStack.Cli.Terminals;

namespace RkeStack.Cli.Certificates;

/// <summary><c>rkestack certificates</c>: what a cluster's certificates need from outside.</summary>
internal static class CertificatesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Define(ITerminal terminal) => new ExampleCommand(
        "certificates",
        "Certificates of a cluster that a CA of your own signs.",
        "rkestack certificates csr",
        "rkestack certificates csr --cert-dir ./certs cluster.yml")
    {
        CsrCommand.Define(terminal),
    };
}
