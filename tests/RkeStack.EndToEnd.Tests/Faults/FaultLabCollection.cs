using Xunit;

namespace RkeStack.EndToEnd.Tests.Faults;

/// <summary>Classes that share <see cref="FaultLab"/> run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class FaultLabCollection : ICollectionFixture<FaultLab>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "faults";
}
