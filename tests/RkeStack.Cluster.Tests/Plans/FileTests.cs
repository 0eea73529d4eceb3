using RkeStack.Cluster.Plans;
using Xunit;

namespace RkeStack.Cluster.Tests.Plans;

/// <summary>Contents of files that no answer of RKE at hand shows.</summary>
public sealed class FileTests
{
    [Theory]
    [InlineData("{name: external}", "\n")]
    [InlineData("{name: mine, customCloudProvider: \"[a]\\nb = c\\\\d\\n\"}", "[a]\nb = c\\d\n\n")]
    [InlineData("{harvesterCloudProvider: {cloud_config: \"kind: Config\"}}", "kind: Config\n")]
    [InlineData(
        "{name: aws, awsCloudProvider: {global: {zone: z, disable-security-group-ingress: true}, service_override: {s3: {service: s3, url: https://s3}}}}",
        "[Global]\nZone                        = z\nDisableSecurityGroupIngress = true\n\n[ServiceOverride \"s3\"]\nService = s3\nURL     = https://s3\n\n\n")]
    [InlineData(
        "{name: openstack, openstackCloudProvider: {global: {password: \" a#;b \"}, metadata: {request-timeout: 5}}}",
        "[Global]\npassword = \" a#;b \"\n\n[LoadBalancer]\n\n[BlockStorage]\n\n[Route]\n\n[Metadata]\nrequest-timeout = 5\n\n\n")]
    public void A_cloud_provider_reads_its_own_form(string cloud, string content)
    {
        var plan = Given.Host($"cloud_provider: {cloud}\nkubernetes_version: v1.24.17-rancher1-1");

        Assert.Equal(content, plan.Files.Single(f => f.Path == "/etc/kubernetes/cloud-config").Content);
    }

    [Fact]
    public void A_cloud_configuration_in_JSON_escapes_as_RKE_does()
    {
        var plan = Given.Host("""
            kubernetes_version: v1.24.17-rancher1-1
            cloud_provider: {name: azure, azureCloudProvider: {aadClientSecret: "a<b>&\"c\\d", tags: t, excludeMasterFromStandardLB: false}}
            """);

        var content = plan.Files.Single(f => f.Path == "/etc/kubernetes/cloud-config").Content;

        Assert.Contains("""
            "aadClientSecret": "a\u003cb\u003e\u0026\"c\\d",
            """, content, StringComparison.Ordinal);
        Assert.EndsWith("\"excludeMasterFromStandardLB\": false,\n\n\"tags\": \"t\"\n}\n", content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_registry_of_ECR_is_left_to_its_credential_helper()
    {
        var plan = Given.Host("""
            private_registries:
            - {url: 1.dkr.ecr.eu-west-1.amazonaws.com, ecr_credential_plugin: {aws_access_key_id: a, aws_secret_access_key: b}}
            - {user: u, password: p}
            """);

        Assert.Equal(
            """{"auths":{"docker.io":{"auth":"dTpw"}},"credHelpers":{"1.dkr.ecr.eu-west-1.amazonaws.com":"ecr-login"}}""",
            plan.Files.Single(f => f.Path == "/var/lib/kubelet/config.json").Content);
    }

    [Fact]
    public void Credentials_for_pulling_are_those_with_a_user()
    {
        var plan = Given.Plan(Given.OneHost + "private_registries: [{url: r.example.com, user: u, password: p}, {url: open.example.com}]");

        Assert.Equal(new RegistryCredential { Url = "r.example.com", User = "u", Password = "p" }, Assert.Single(plan.RegistryCredentials));
    }

    [Fact]
    public void An_address_of_IPv6_stands_in_brackets_in_URLs()
    {
        var plan = Given.Plan("nodes: [{address: \"fd00::1\", user: rke, role: [controlplane, etcd, worker]}]");

        Assert.Equal("https://[fd00::1]:6443", plan.ApiServerUrl);
        Assert.Equal("https://[fd00::1]:2380", plan.Hosts[0].Etcd!.PeerUrl);
        Assert.Contains("--etcd-servers=https://[fd00::1]:2379", plan.Hosts[0].ControlPlane!.ApiServer.Entrypoint);
    }

    [Fact]
    public void The_default_webhook_asks_on_the_same_host_and_lies_on_control_planes_only()
    {
        var plan = Given.Plan("""
            nodes:
            - {address: 10.0.0.1, user: rke, role: [controlplane, etcd]}
            - {address: 10.0.0.2, user: rke, role: [worker]}
            authentication: {strategy: x509|webhook}
            """);

        Assert.Contains("server: http://127.0.0.1:6440/v1/authenticate", plan["10.0.0.1"].Files.Single(f => f.Path.EndsWith("webhook.yaml", StringComparison.Ordinal)).Content, StringComparison.Ordinal);
        Assert.Contains("--authentication-token-webhook-cache-ttl=5s", plan["10.0.0.1"].ControlPlane!.ApiServer.Entrypoint);
        Assert.Empty(plan["10.0.0.2"].Files);
    }

    [Fact]
    public void An_admission_configuration_without_plugins_leaves_those_of_RKE()
    {
        var plan = Given.Host("services: {kube-api: {admission_configuration: {apiVersion: apiserver.config.k8s.io/v1, kind: AdmissionConfiguration}}}");

        var file = Assert.Single(plan.Files, file => file.Path == "/etc/kubernetes/admission.yaml");
        Assert.Contains("name: EventRateLimit", file.Content, StringComparison.Ordinal);
        Assert.Contains("name: PodSecurity", file.Content, StringComparison.Ordinal);
    }
}
