using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace RkeStack.Cluster.Addons;

/// <summary>The arguments of the ingress controller.</summary>
internal static partial class NginxArguments
{
    /// <summary>The argument that decides in old forms whether the class is the default one.</summary>
    public const string DefaultClass = "default-ingress-class";

    private const string WithoutClass = "watch-ingress-without-class";

    /// <summary>The object by which controllers elect their leader.</summary>
    public static string ElectionLock(NginxBody body, bool isDefault) =>
        isDefault || !body.HasIngressClass ? "ingress-controller-leader-nginx" : "ingress-controller-leader";

    /// <summary>The program and its arguments.</summary>
    public static IEnumerable<string> Of(NginxBody body, NginxIngressAddonOptions options, bool isDefault) =>
    [
        "/nginx-ingress-controller",
        .. When(options.DefaultBackend, "--default-backend-service=$(POD_NAMESPACE)/default-http-backend"),
        .. Class(body, isDefault),
        $"--configmap=$(POD_NAMESPACE)/{body.ConfigMap}",
        .. When(body.HasStreams, "--tcp-services-configmap=$(POD_NAMESPACE)/tcp-services", "--udp-services-configmap=$(POD_NAMESPACE)/udp-services"),
        .. When(
            body.HasWebhook,
            "--validating-webhook=:8443",
            "--validating-webhook-certificate=/usr/local/certificates/cert",
            "--validating-webhook-key=/usr/local/certificates/key"),
        .. When(body.Metrics.Length > 0, $"--enable-metrics={body.Metrics}"),
        .. Extra(body, options).Select(argument => argument.Value.Length == 0 ? $"--{argument.Key}" : $"--{argument.Key}={argument.Value}"),
    ];

    // A controller of old appends its class to the election id.
    private static IEnumerable<string> Class(NginxBody body, bool isDefault) => body switch
    {
        { HasIngressClass: true } => [$"--election-id={ElectionLock(body, isDefault)}", "--controller-class=k8s.io/ingress-nginx"],
        { HasWebhook: true } => ["--election-id=ingress-controller-leader", "--ingress-class=nginx"],
        _ => ["--annotations-prefix=nginx.ingress.kubernetes.io"],
    };

    private static ImmutableSortedDictionary<string, string> Extra(NginxBody body, NginxIngressAddonOptions options)
    {
        var arguments = body.ClassIsArgument ? options.ExtraArgs.Remove(DefaultClass) : options.ExtraArgs;
        return arguments.ContainsKey(WithoutClass) || !KnowsClasses(options.ControllerImage) ? arguments : arguments.Add(WithoutClass, "true");
    }

    // Up to 1.1 the controller does not know the argument, and refuses to start with it. RKE reads the version off the image's tag.
    private static bool KnowsClasses(string image) =>
        TagVersion().Match(image) is not { Success: true } match
        || !Version.TryParse(match.Groups[1].Value, out var version)
        || version >= new Version(1, 1, 0);

    private static string[] When(bool condition, params string[] arguments) => condition ? arguments : [];

    [GeneratedRegex(@":[^/]*?(\d+\.\d+\.\d+)[^/]*$")]
    private static partial Regex TagVersion();
}
