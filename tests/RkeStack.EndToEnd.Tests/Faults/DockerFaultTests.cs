using RkeStack.Labs;
using Xunit;

namespace RkeStack.EndToEnd.Tests.Faults;

[Collection(FaultLabCollection.Name)]
[Trait("Needs", "Lab")]
public class DockerFaultTests(FaultLab hosts)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(LabDocker.Absent, "RKE2001", "docker command was not found")]
    [InlineData(LabDocker.SocketDenied, "RKE2002", "user \"rke\" may not use Docker's socket /var/run/docker.sock")]
    [InlineData(LabDocker.Stopped, "RKE2003", "no Docker engine answers at /var/run/docker.sock")]
    public async Task What_is_wrong_with_Docker_is_told_apart(LabDocker docker, string code, string cause)
    {
        await hosts.PrepareAsync(Cancel, new LabHostOptions { Docker = docker });
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel);

        (await cluster.RefusedAsync(Cancel)).SaysOnly(code).Says(code, hosts.Faulty.Address, cause);
    }

    [Fact]
    public async Task A_Docker_that_this_Kubernetes_was_not_tested_with_is_named_with_those_that_are()
    {
        await hosts.PrepareAsync(Cancel, new LabHostOptions { DockerVersion = "1.12.6" });
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel, settings: "ignore_docker_version: false");

        (await cluster.RefusedAsync(Cancel)).SaysOnly("RKE2201").Says("RKE2201", hosts.Faulty.Address, "Docker 1.12.6", "20.10");
    }

    [Fact]
    public async Task An_image_whose_registry_is_out_of_reach_is_named()
    {
        await hosts.PrepareAsync(Cancel);
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel, settings: "system_images: {nginx_proxy: registry.invalid/tools:1}");

        (await cluster.RefusedAsync(Cancel)).Says("RKE2022", hosts.Faulty.Address, "image registry.invalid/tools:1");
    }

    [Fact]
    public async Task An_image_that_its_registry_does_not_have_is_told_from_one_that_it_denies()
    {
        await hosts.PrepareAsync(Cancel);
        var registry = await hosts.Lab.StartRegistryAsync([], Cancel);
        var image = $"{registry.Address}/tools:1";
        var credentials = $"private_registries: [{{url: \"{registry.Address}\", user: {registry.User}, password: {registry.Password}}}]";

        await using (var cluster = await FaultyCluster.CreateAsync(hosts, Cancel, settings: $"system_images: {{nginx_proxy: \"{image}\"}}\n{credentials}"))
        {
            (await cluster.RefusedAsync(Cancel)).Says("RKE2020", hosts.Faulty.Address, $"image {image}").DoesNotSay(registry.Password);
        }

        await using (var cluster = await FaultyCluster.CreateAsync(hosts, Cancel, settings: $"system_images: {{nginx_proxy: \"{image}\"}}"))
        {
            (await cluster.RefusedAsync(Cancel)).Says("RKE2021", hosts.Faulty.Address, $"image {image}", "an anonymous user");
        }
    }

    [Fact]
    public async Task A_disk_that_is_too_small_for_the_images_is_named_before_they_are_pulled()
    {
        await hosts.PrepareAsync(Cancel, new LabHostOptions { DockerDiskMegabytes = 300, Images = false });
        await using var cluster = await FaultyCluster.CreateAsync(hosts, Cancel);

        (await cluster.RefusedAsync(Cancel)).SaysOnly("RKE2205").Says("RKE2205", hosts.Faulty.Address, "0.3 GB are free under /var/lib/docker");
    }
}
