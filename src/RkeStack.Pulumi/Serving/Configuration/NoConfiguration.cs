namespace RkeStack.Pulumi.Serving;

/// <summary>The configuration of a provider that needs none.</summary>
internal sealed record NoConfiguration;
