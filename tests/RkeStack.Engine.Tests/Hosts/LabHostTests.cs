using Xunit;

namespace RkeStack.Engine.Tests.Hosts;

/// <summary>Tests that work on one lab host, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class LabHostTests : ICollectionFixture<LabHostFixture>
{
    public const string Name = "one lab host";

    /// <summary>A small image that is on every lab host.</summary>
    public const string Image = "rancher/rke-tools:v0.1.114";
}
