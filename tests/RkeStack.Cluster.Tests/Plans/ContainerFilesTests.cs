using RkeStack.Cluster.Plans;
using Xunit;

namespace RkeStack.Cluster.Tests.Plans;

public class ContainerFilesTests
{
    private static readonly FilePlan Kubeconfig = new() { Path = "/k/kubecfg-kube-node.yaml", Content = "client-certificate: /k/kube-node.pem" };
    private static readonly FilePlan Certificate = new() { Path = "/k/kube-node.pem", Content = "first" };
    private static readonly FilePlan Stranger = new() { Path = "/k/kube-node.pem.bak", Content = "other" };
    private static readonly ContainerPlan Kubelet = new() { Name = "kubelet", Image = "i", Entrypoint = ["kubelet", "--kubeconfig=/k/kubecfg-kube-node.yaml"] };

    [Fact]
    public void A_kubeconfig_brings_the_certificates_that_it_names() =>
        Assert.Equal([Certificate.Path, Kubeconfig.Path], ContainerFiles.ReadBy(Kubelet, [Kubeconfig, Certificate, Stranger]).Select(f => f.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void A_changed_certificate_changes_the_hash_and_a_strangers_file_does_not()
    {
        var hash = ContainerFiles.HashOf(Kubelet, [Kubeconfig, Certificate]);
        Assert.Equal(hash, ContainerFiles.HashOf(Kubelet, [Stranger, Certificate, Kubeconfig]));
        Assert.NotEqual(hash, ContainerFiles.HashOf(Kubelet, [Kubeconfig, Certificate with { Content = "second" }]));
    }

    [Fact]
    public void A_file_that_is_mounted_by_itself_counts_without_being_named() =>
        Assert.Equal(
            [Stranger.Path],
            ContainerFiles.ReadBy(new ContainerPlan { Name = "kubelet", Image = "i", Binds = [$"{Stranger.Path}:/.docker/config.json:ro"] }, [Stranger, Certificate]).Select(f => f.Path));

    [Fact]
    public void A_container_that_names_no_file_has_no_hash() =>
        Assert.Equal("", ContainerFiles.HashOf(Kubelet with { Entrypoint = ["/bin/bash"] }, [Kubeconfig, Certificate]));
}
