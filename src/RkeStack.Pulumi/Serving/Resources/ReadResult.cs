namespace RkeStack.Pulumi.Serving;

/// <summary>A resource as it was found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Inputs">The inputs that would make it as it is; the difference from the stored ones is the drift that the user sees.</param>
/// <param name="Outputs">Its outputs.</param>
/// <typeparam name="TInputs">The annotated type of the inputs.</typeparam>
/// <typeparam name="TOutputs">The annotated type of the outputs.</typeparam>
public sealed record ReadResult<TInputs, TOutputs>(string Id, TInputs Inputs, TOutputs Outputs);
