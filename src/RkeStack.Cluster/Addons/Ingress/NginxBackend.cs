using static RkeStack.Cluster.Addons.ManifestYaml;
using static RkeStack.Cluster.Addons.PodYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>What answers requests that no Ingress fits, when it is wanted.</summary>
internal static class NginxBackend
{
    private const string Service =
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: default-http-backend
          namespace: ingress-nginx
          labels: {app: default-http-backend}
        spec:
          ports:
          - {port: 80, targetPort: 8080}
          selector: {app: default-http-backend}
        """;

    /// <summary>Its Deployment and Service.</summary>
    public static IEnumerable<string> Objects(NginxIngressAddonOptions options) => [Deployment(options), Service];

    private static string Deployment(NginxIngressAddonOptions options) =>
        $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: default-http-backend
          namespace: ingress-nginx
          labels: {app: default-http-backend}
        spec:
          replicas: 1
          selector:
            matchLabels: {app: default-http-backend}
          template:
            metadata:
              labels: {app: default-http-backend}
            spec:
              affinity:
                {{Indent(8, LinuxWorkers)}}
              tolerations: {{Tolerations(options.Tolerations.Or(AddonTolerations.All))}}
              {{When(options.BackendPriorityClassName.Length > 0, $"priorityClassName: {Quote(options.BackendPriorityClassName)}")}}
              terminationGracePeriodSeconds: 60
              containers:
              - name: default-http-backend
                image: {{Quote(options.BackendImage)}}
                livenessProbe:
                  httpGet: {path: /healthz, port: 8080, scheme: HTTP}
                  initialDelaySeconds: 30
                  timeoutSeconds: 5
                ports:
                - {containerPort: 8080}
                resources:
                  limits: {cpu: 10m, memory: 20Mi}
                  requests: {cpu: 10m, memory: 20Mi}
        """;
}
