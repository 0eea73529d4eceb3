namespace RkeStack.Pulumi.Serving;

/// <summary>What kind of failure an operation ended with; becomes the gRPC status.</summary>
public enum ProviderErrorKind
{
    /// <summary>What the user wrote is wrong.</summary>
    InvalidInput,

    /// <summary>The world is not as it must be before the operation can run.</summary>
    FailedPrecondition,

    /// <summary>Something that must exist does not.</summary>
    NotFound,

    /// <summary>Something needed cannot be reached.</summary>
    Unavailable,

    /// <summary>The operation began and could not be finished.</summary>
    Aborted,

    /// <summary>The operation's time ran out.</summary>
    TimedOut,

    /// <summary>The user or the engine called the operation off.</summary>
    Cancelled,

    /// <summary>A defect of the provider.</summary>
    Defect,
}
