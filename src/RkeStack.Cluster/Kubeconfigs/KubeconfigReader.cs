using System.Text;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RkeStack.Cluster.Kubeconfigs;

/// <summary>Reads the current context of a kubeconfig. Its errors, RKE0520 and RKE0521, repeat nothing of the text.</summary>
public static class KubeconfigReader
{
    /// <summary>Reads a kubeconfig.</summary>
    /// <param name="text">The text, with certificates and keys in it and not as paths.</param>
    /// <exception cref="DiagnosticException">RKE0520: it is no kubeconfig. RKE0521: it says where certificates or keys are, or how to get them, and does not hold them.</exception>
    public static Kubeconfig Read(string text)
    {
        var root = Root(text);
        var contextName = Text(root, "current-context") is { Length: > 0 } current ? current : throw Unreadable("it has no current-context");
        var context = Named(root, "contexts", contextName, "context");
        var clusterName = Text(context, "cluster") ?? throw Unreadable("its context names no cluster");
        var userName = Text(context, "user") ?? throw Unreadable("its context names no user");
        var cluster = Named(root, "clusters", clusterName, "cluster");
        var user = Named(root, "users", userName, "user");
        Refuse(cluster, "certificate-authority");
        Refuse(user, "client-certificate", "client-key", "tokenFile", "exec", "auth-provider");
        return new Kubeconfig
        {
            ClusterName = clusterName,
            Server = Text(cluster, "server") ?? throw Unreadable("its cluster has no server"),
            TlsServerName = Text(cluster, "tls-server-name"),
            CaCertificate = Data(cluster, "certificate-authority-data"),
            UserName = userName,
            ClientCertificate = Data(user, "client-certificate-data"),
            ClientKey = Data(user, "client-key-data"),
            Token = Text(user, "token"),
        };
    }

    private static YamlMappingNode Root(string text)
    {
        try
        {
            return BoundedYaml.Load(text).Documents is [{ RootNode: YamlMappingNode root }, ..] ? root : throw Unreadable("it is no map");
        }
        catch (YamlException)
        {
            throw Unreadable("it is no YAML");
        }
    }

    private static YamlMappingNode Named(YamlMappingNode root, string list, string name, string member) =>
        (Find(root, list) as YamlSequenceNode)?.OfType<YamlMappingNode>().FirstOrDefault(item => Text(item, "name") == name) is { } found
        && Find(found, member) is YamlMappingNode held
            ? held
            : throw Unreadable($"what its context names is not among its {list}");

    private static YamlNode? Find(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;

    private static string? Text(YamlMappingNode map, string key) => (Find(map, key) as YamlScalarNode)?.Value;

    private static string? Data(YamlMappingNode map, string key)
    {
        try
        {
            return Text(map, key) is { } data ? Encoding.UTF8.GetString(Convert.FromBase64String(data)) : null;
        }
        catch (FormatException)
        {
            throw Unreadable($"{key} is no base64");
        }
    }

    private static void Refuse(YamlMappingNode map, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Find(map, key) is not null)
            {
                throw new DiagnosticException(new Diagnostic
                {
                    Code = "RKE0521",
                    Path = key,
                    Message = "the kubeconfig only says where this is, or how to get it",
                    Fix = "Give one that holds certificates and keys itself, such as the cluster's output kubeconfig (kubectl config view --flatten makes one).",
                });
            }
        }
    }

    private static DiagnosticException Unreadable(string why) => new(new Diagnostic
    {
        Code = "RKE0520",
        Path = "kubeconfig",
        Message = $"the text cannot be read as a kubeconfig: {why}",
        Fix = "Give the text of a kubeconfig, such as the cluster's output kubeconfig.",
    });
}
