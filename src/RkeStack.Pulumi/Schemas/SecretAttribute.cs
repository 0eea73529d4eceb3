namespace RkeStack.Pulumi.Schemas;

/// <summary>The property's value is secret: marked so on the wire whatever the user wrote, and in the schema.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
