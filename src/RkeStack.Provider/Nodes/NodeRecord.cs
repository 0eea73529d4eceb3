namespace RkeStack.Provider.Nodes;

/// <summary>What the stack's state has of a role.</summary>
/// <param name="Inputs">How it was to be in the last run that succeeded.</param>
/// <param name="Outputs">What it came to, also in a run that failed.</param>
internal sealed record NodeRecord<TInputs>(TInputs Inputs, NodeOutputs Outputs)
    where TInputs : NodeInputs;
