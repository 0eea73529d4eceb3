using System.Text.RegularExpressions;
using Pulumi;
using Pulumi.Command.Remote;
using Pulumi.Command.Remote.Inputs;

namespace RkeStack.Infra;

/// <summary>Installs Docker on a bare host. It stays there when the stack is destroyed.</summary>
internal static partial class DockerInstallation
{
    /// <summary>Registers the installation on one host.</summary>
    /// <exception cref="RunException">The host's key is not given, or the version is none.</exception>
    public static Command On(HostAccess host, Settings settings)
    {
        // Without a key the command would trust whoever answers at the address, as root.
        var hostKey = host.HostKey ?? throw new RunException(
            $"{host.Address} has no hostKey under `hosts`, and Docker is not installed on a host that cannot be told from another. See it with: ssh-keyscan -t ed25519 {host.Address}");

        var connection = new ConnectionArgs { Host = host.Address, Port = host.Port, User = host.User, HostKey = hostKey };
        if (settings.SshPrivateKey is not null)
        {
            connection.PrivateKey = settings.SshPrivateKey;
        }

        if (settings.SshPrivateKeyPassword is not null)
        {
            connection.PrivateKeyPassword = settings.SshPrivateKeyPassword;
        }

        return new Command($"docker-{host.Address}", new CommandArgs { Connection = connection, Create = Script(settings.DockerVersion) });
    }

    private static string Script(string version) => Version().IsMatch(version)
        ? $$"""
            set -eu
            if command -v docker >/dev/null 2>&1; then exit 0; fi
            sudo=
            if [ "$(id -u)" != 0 ]; then sudo='sudo -n'; fi
            script=$(mktemp)
            trap 'rm -f "$script"' EXIT
            curl -fsSL https://get.docker.com -o "$script"
            $sudo sh "$script" --version {{version}}
            $sudo usermod -aG docker "$(id -un)"
            """
        : throw new RunException($"dockerVersion is {version}; it is a version such as 28.1.");

    [GeneratedRegex(@"^\d+(\.\d+)+\z")]
    private static partial Regex Version();
}
