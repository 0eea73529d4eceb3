using Pulumi;
using RkeStack.Infra;
using RkeStack.Sdk;

return await Deployment.RunAsync(() =>
{
    var settings = Settings.Read(new Pulumi.Config(), Deployment.Instance.RootDirectory);

    var prepared = settings.InstallDocker
        ? settings.Hosts.Select(host => DockerInstallation.On(host, settings))
        : [];

    var arguments = new ClusterArgs { ClusterFile = settings.ClusterFile };
    foreach (var host in settings.Hosts.Where(host => host.HostKey is not null))
    {
        arguments.HostKeys.Add(host.Address, host.HostKey!);
    }

    if (settings.SshPrivateKey is not null)
    {
        arguments.SshPrivateKey = settings.SshPrivateKey;
    }

    if (settings.SshPrivateKeyPassword is not null)
    {
        arguments.SshPrivateKeyPassword = settings.SshPrivateKeyPassword;
    }

    if (settings.ApiServerEndpoint is not null)
    {
        arguments.ApiServerEndpoint = settings.ApiServerEndpoint;
    }

    var cluster = new Cluster("cluster", arguments, new ComponentResourceOptions { DependsOn = prepared.ToArray<Resource>() });

    return new Dictionary<string, object?>
    {
        ["kubeconfig"] = cluster.Kubeconfig,
        ["apiServerUrl"] = cluster.ApiServerUrl,
        ["caCertificate"] = cluster.CaCertificate,
        ["certificateExpiries"] = cluster.CertificateExpiries,
        ["nodes"] = cluster.Nodes,
    };
});
