namespace RkeStack.Pulumi.Schemas;

/// <summary>What a type or property is, in Markdown: shown in generated SDKs and on the package's pages.</summary>
/// <param name="text">The description.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class DescriptionAttribute(string text) : Attribute
{
    /// <summary>The description.</summary>
    public string Text { get; } = text;
}
