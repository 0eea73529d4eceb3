using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>A function of the provider. Derive from <see cref="Function{TArguments, TResult}"/>.</summary>
public abstract class Function
{
    private protected Function(string token) => Token = token;

    /// <summary>The token, such as <c>package:index:getThing</c>.</summary>
    public string Token { get; }

    /// <summary>What it does, in Markdown, for the schema.</summary>
    public virtual string Description => "";

    internal abstract TypeShape ArgumentShape { get; }

    internal abstract TypeShape ResultShape { get; }

    internal abstract Task<PropertyMap> ServeAsync(PropertyMap arguments, Operation operation, CancellationToken cancellationToken);
}
