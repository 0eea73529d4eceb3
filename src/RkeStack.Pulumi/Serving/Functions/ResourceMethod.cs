using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>A method of a resource. Derive from <see cref="ResourceMethod{TArguments, TResult}"/>.</summary>
public abstract class ResourceMethod
{
    private protected ResourceMethod(string resource, string name) => (Resource, Name) = (resource, name);

    /// <summary>The type token of the resource that has it.</summary>
    public string Resource { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its token: the resource's, a slash, its name.</summary>
    public string Token => $"{Resource}/{Name}";

    /// <summary>What it does, in Markdown, for the schema.</summary>
    public virtual string Description => "";

    internal abstract TypeShape ArgumentShape { get; }

    internal abstract TypeShape ResultShape { get; }

    internal abstract Task<PropertyMap> ServeAsync(
        ResourceReferenceValue self, PropertyMap arguments, Operation operation, CancellationToken cancellationToken);
}
