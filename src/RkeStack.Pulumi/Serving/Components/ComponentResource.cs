using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Pulumi.Serving;

/// <summary>A component: a resource made of other resources. Derive from <see cref="ComponentResource{TInputs, TOutputs, TJudged}"/>.</summary>
public abstract class ComponentResource
{
    private protected ComponentResource(string token) => Token = token;

    /// <summary>The type token, such as <c>package:index:Thing</c>.</summary>
    public string Token { get; }

    /// <summary>What it is, in Markdown, for the schema.</summary>
    public virtual string Description => "";

    internal abstract TypeShape InputShape { get; }

    internal abstract TypeShape OutputShape { get; }

    internal abstract Task<ConstructResponse> ServeAsync(ConstructRequest request, Operation operation, CancellationToken cancellationToken);
}
