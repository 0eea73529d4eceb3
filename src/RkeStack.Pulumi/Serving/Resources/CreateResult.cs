namespace RkeStack.Pulumi.Serving;

/// <summary>A resource that was made.</summary>
/// <param name="Id">Its id; never empty.</param>
/// <param name="Outputs">Its outputs.</param>
/// <typeparam name="TOutputs">The annotated type of the outputs.</typeparam>
public sealed record CreateResult<TOutputs>(string Id, TOutputs Outputs);
