using RkeStack.Cluster.Plans;
using RkeStack.Engine.Docker;
using Xunit;

namespace RkeStack.Engine.Tests.Docker;

public sealed class RegistryCredentialsTests
{
    [Theory]
    [InlineData("nginx", "docker.io", "library/nginx", "latest")]
    [InlineData("rancher/hyperkube:v1.32.6-rancher1", "docker.io", "rancher/hyperkube", "v1.32.6-rancher1")]
    [InlineData("localhost/a:1", "localhost", "a", "1")]
    [InlineData("reg.example.com:5000/team/a/b", "reg.example.com:5000", "team/a/b", "latest")]
    [InlineData("reg.example.com:5000/a@sha256:abc", "reg.example.com:5000", "a", "sha256:abc")]
    [InlineData("reg:5000/a:1@sha256:abc", "reg:5000", "a", "sha256:abc")]
    public void An_images_name_is_read_as_Docker_reads_it(string image, string domain, string path, string tag) =>
        Assert.Equal(new ImageReference(domain, path, tag), ImageReference.Parse(image));

    [Theory]
    [InlineData("rancher/hyperkube:v1", "hub")]
    [InlineData("repo.example.com/foo/rancher/img:1", "foo")]
    [InlineData("repo.example.com/foo/bar/rancher/img:1", "deep")]
    [InlineData("repo.example.com/rancher/img:1", "domain")]
    [InlineData("repo.example.com/other/rancher/img:1", "domain")]
    [InlineData("repo.example.com.evil.org/rancher/img:1", null)]
    [InlineData("registry.local:5000/rancher/img:1", null)]
    public void The_registry_is_the_one_that_the_images_name_begins_with(string image, string? user)
    {
        RegistryCredential[] given =
        [
            Registry("", "hub"), Registry("https://repo.example.com/", "domain"), Registry("repo.example.com/foo", "foo"),
            Registry("repo.example.com/foo/bar", "deep"),
        ];
        Assert.Equal(user, RegistryCredentials.Find(given, ImageReference.Parse(image))?.User);
    }

    [Fact]
    public void No_registry_is_given() => Assert.Null(RegistryCredentials.Find([], ImageReference.Parse("rancher/img:1")));

    private static RegistryCredential Registry(string url, string user) => new() { Url = url, User = user, Password = "p" };
}
