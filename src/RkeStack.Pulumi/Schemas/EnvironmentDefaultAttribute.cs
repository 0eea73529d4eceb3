namespace RkeStack.Pulumi.Schemas;

/// <summary>
/// The environment variable that a setting of the provider is taken from where the user leaves it out. It is read in each run and not
/// recorded, so that it holds for that run only.
/// </summary>
/// <param name="variable">The variable's name.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EnvironmentDefaultAttribute(string variable) : Attribute
{
    /// <summary>The variable's name.</summary>
    public string Variable { get; } = variable;
}
