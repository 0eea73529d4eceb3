using Xunit;

namespace RkeStack.Pulumi.Tests.Harness;

/// <summary>Tests of what a plugin does within the seconds that an interrupt leaves it: nothing of ours runs beside them.</summary>
[CollectionDefinition(nameof(Unhurried), DisableParallelization = true)]
public sealed class Unhurried;
