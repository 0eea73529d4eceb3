using RkeStack.Pulumi.Schemas;

namespace RkeStack.Pulumi.Serving;

/// <summary>Inputs are wrong; every failure is shown with its path, none with its value.</summary>
public sealed class InputPropertiesException : ProviderException
{
    /// <summary>Makes the failure.</summary>
    /// <param name="failures">All that is wrong.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public InputPropertiesException(IReadOnlyList<PropertyFailure> failures)
        : base(Describe(failures), ProviderErrorKind.InvalidInput) => Failures = failures;

    /// <summary>All that is wrong.</summary>
    public IReadOnlyList<PropertyFailure> Failures { get; }

    private static string Describe(IReadOnlyList<PropertyFailure> failures) => failures.Count == 0
        ? throw new ArgumentException("there must be a failure", nameof(failures))
        : string.Join('\n', failures);
}
