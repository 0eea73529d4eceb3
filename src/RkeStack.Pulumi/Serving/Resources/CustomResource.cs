using RkeStack.Pulumi.Schemas;

namespace RkeStack.Pulumi.Serving;

/// <summary>A resource type that a provider manages. Derive from <see cref="CustomResource{TInputs, TOutputs}"/>.</summary>
public abstract class CustomResource
{
    private protected CustomResource(string token) => Token = token;

    /// <summary>The type token, such as <c>package:index:Thing</c>.</summary>
    public string Token { get; }

    /// <summary>How long its operations may take where the user says nothing.</summary>
    public virtual ResourceTimeouts DefaultTimeouts => ResourceTimeouts.Default;

    /// <summary>What it is, in Markdown, for the schema.</summary>
    public virtual string Description => "";

    /// <summary>
    /// Why a resource of this type is never replaced, whoever asks for it (<c>--replace</c>, a taint, an option), in words for the user: code, cause
    /// and fix. Told in previews and before anything is changed. Null where replacing is right.
    /// </summary>
    /// <param name="urn">The resource's URN.</param>
    public virtual string? RefusalToReplace(string urn) => null;

    internal abstract TypeShape InputShape { get; }

    internal abstract TypeShape OutputShape { get; }

    internal abstract ResourceServer CreateServer(Func<PropertyFailure, string> describeFailure);
}
