using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Kubeconfigs;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider.Functions;

/// <summary>A kubeconfig made of another: for another address of the same API server, or for another user.</summary>
internal sealed class GetKubeconfig()
    : Function<GetKubeconfigArgs, GetKubeconfigResult>(Tokens.GetKubeconfig, FunctionJson.Default.GetKubeconfigArgs, FunctionJson.Default.GetKubeconfigResult)
{
    public override string Description =>
        "A cluster's kubeconfig for another address of its API server, such as a load balancer's, or for another user with a certificate or token. Contacts no host and issues nothing.";

    public override Task<GetKubeconfigResult> InvokeAsync(Typed<GetKubeconfigArgs> arguments, IResourceContext context, CancellationToken cancellationToken)
    {
        var given = arguments.Value;
        var kubeconfig = WithUser(WithServer(KubeconfigReader.Read(given.Kubeconfig), given), given);
        return Task.FromResult(new GetKubeconfigResult
        {
            Kubeconfig = kubeconfig.ToText(),
            Server = kubeconfig.Server,
            ClusterName = kubeconfig.ClusterName,
            UserName = kubeconfig.UserName,
            CaCertificate = kubeconfig.CaCertificate,
        });
    }

    private static Kubeconfig WithServer(Kubeconfig kubeconfig, GetKubeconfigArgs given)
    {
        if (given.Server is { } server && !(Uri.TryCreate(server, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps))
        {
            throw Refused("RKE9031", "server", "this is not the URL of an API server", "Write a URL such as https://k8s.example.com:6443.");
        }

        return kubeconfig with
        {
            ClusterName = given.ClusterName ?? kubeconfig.ClusterName,
            Server = given.Server ?? kubeconfig.Server,
            TlsServerName = given.TlsServerName ?? kubeconfig.TlsServerName,
            CaCertificate = given.CaCertificate ?? kubeconfig.CaCertificate,
        };
    }

    private static Kubeconfig WithUser(Kubeconfig kubeconfig, GetKubeconfigArgs given) => given switch
    {
        { Token: null, ClientCertificate: null, ClientKey: null } => kubeconfig with { UserName = given.UserName ?? kubeconfig.UserName },
        { Token: { } token, ClientCertificate: null, ClientKey: null, UserName: { } name } =>
            kubeconfig with { UserName = name, Token = token, ClientCertificate = null, ClientKey = null },
        { Token: null, ClientCertificate: { } certificate, ClientKey: { } key, UserName: { } name } =>
            kubeconfig with { UserName = name, Token = null, ClientCertificate = certificate, ClientKey = key },
        _ => throw Refused(
            "RKE9032", "userName", "another user needs a name, and either a token or a certificate with its key",
            "Give userName with token, or userName with clientCertificate and clientKey; or none of the last three to keep the user."),
    };

    private static DiagnosticException Refused(string code, string path, string message, string fix) =>
        new(new Diagnostic { Code = code, Path = path, Message = message, Fix = fix });
}
