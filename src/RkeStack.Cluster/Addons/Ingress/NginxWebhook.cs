using static RkeStack.Cluster.Addons.ManifestYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>
/// What has Ingresses checked by the controller before the API takes them. One Job makes the certificate, another one lets
/// the API server trust it; both run again whenever the add-on is applied.
/// </summary>
internal static class NginxWebhook
{
    private const string Name = "ingress-nginx-admission";

    /// <summary>The Service through which the API server reaches the controller.</summary>
    public static string Service(NginxBody body, NginxLabels labels) =>
        $$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: ingress-nginx-controller-admission
          namespace: ingress-nginx
          labels: {{labels.Controller}}
        spec:
          type: ClusterIP
          ports:
          - {name: https-webhook, port: 443, targetPort: webhook{{When(body.HasIngressClass, ", appProtocol: https")}}}
          selector: {{NginxLabels.ControllerSelector}}
        """;

    /// <summary>The Jobs.</summary>
    public static IEnumerable<string> Jobs(NginxBody body, NginxLabels labels, NginxIngressAddonOptions options) =>
    [
        Job(body, labels, options, "create",
        [
            "create",
            "--host=ingress-nginx-controller-admission,ingress-nginx-controller-admission.$(POD_NAMESPACE).svc",
            "--namespace=$(POD_NAMESPACE)",
            $"--secret-name={Name}",
        ]),
        Job(body, labels, options, "patch",
        [
            "patch",
            $"--webhook-name={Name}",
            "--namespace=$(POD_NAMESPACE)",
            "--patch-mutating=false",
            $"--secret-name={Name}",
            "--patch-failure-policy=Fail",
        ]),
    ];

    /// <summary>
    /// What tells the API server to ask. It has no caBundle: the patch Job writes that, and a field that is not applied stays.
    /// </summary>
    public static string Configuration(NginxBody body, NginxLabels labels)
    {
        var version = body.HasIngressClass ? "v1" : "v1beta1";
        return $$"""
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingWebhookConfiguration
            metadata:
              name: ingress-nginx-admission
              labels: {{labels.Webhook}}
            webhooks:
            - name: validate.nginx.ingress.kubernetes.io
              matchPolicy: Equivalent
              rules:
              - apiGroups: [networking.k8s.io]
                apiVersions: [{{version}}]
                operations: [CREATE, UPDATE]
                resources: [ingresses]
              failurePolicy: Fail
              sideEffects: None
              admissionReviewVersions: [{{(body.HasIngressClass ? "v1" : "v1, v1beta1")}}]
              clientConfig:
                service:
                  name: ingress-nginx-controller-admission
                  namespace: ingress-nginx
                  port: 443
                  path: /networking/{{version}}/ingresses
            """;
    }

    /// <summary>Lets nobody talk to the Jobs.</summary>
    public static string NetworkPolicy(NginxLabels labels) =>
        $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: ingress-nginx-admission
          namespace: ingress-nginx
          labels: {{labels.Policy}}
        spec:
          podSelector:
            matchLabels: {{NginxLabels.WebhookSelector}}
          policyTypes: [Ingress, Egress]
          egress: [{}]
        """;

    private static string Job(NginxBody body, NginxLabels labels, NginxIngressAddonOptions options, string verb, IEnumerable<string> arguments)
    {
        var selector = body.HasOldNames ? options.NodeSelector.Clear() : options.NodeSelector;
        return $$"""
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: ingress-nginx-admission-{{verb}}
              namespace: ingress-nginx
              labels: {{labels.Webhook}}
              annotations: { {{AddonAnnotations.RunAgain}}: "true" }
            spec:
              template:
                metadata:
                  name: ingress-nginx-admission-{{verb}}
                  labels: {{labels.Webhook}}
                spec:
                  tolerations: {{Tolerations(AddonTolerations.All)}}
                  nodeSelector: {{Map(selector.SetItem("kubernetes.io/os", "linux"))}}
                  restartPolicy: OnFailure
                  serviceAccountName: ingress-nginx-admission
                  {{When(!body.RestrictsJobs, "securityContext: {runAsNonRoot: true, runAsUser: 2000}")}}
                  containers:
                  - name: {{verb}}
                    image: {{Quote(options.WebhookImage)}}
                    imagePullPolicy: IfNotPresent
                    args: {{List(arguments)}}
                    env:
                    {{PodYaml.EnvOfField("POD_NAMESPACE", "metadata.namespace")}}
                    {{Indent(8, Security(body))}}
            """;
    }

    private static string Security(NginxBody body) => body switch
    {
        { RestrictsJobs: true } =>
            """
            securityContext:
              allowPrivilegeEscalation: false
              capabilities: {drop: [ALL]}
              readOnlyRootFilesystem: true
              runAsNonRoot: true
              runAsUser: 65532
              runAsGroup: 65532
              seccompProfile: {type: RuntimeDefault}
            """,
        { ChecksJobs: true } => "securityContext: {allowPrivilegeEscalation: false}",
        _ => "",
    };
}
