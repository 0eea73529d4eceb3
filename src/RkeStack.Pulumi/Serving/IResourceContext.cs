namespace RkeStack.Pulumi.Serving;

/// <summary>What a handler knows of the operation it serves, and how it speaks to the user meanwhile.</summary>
public interface IResourceContext
{
    /// <summary>The resource's URN; empty in functions.</summary>
    string Urn { get; }

    /// <summary>The resource's name in the user's program; empty in functions.</summary>
    string Name { get; }

    /// <summary>The resource's type token; in functions, the function's.</summary>
    string Type { get; }

    /// <summary>Whether this is a preview: nothing may be changed.</summary>
    bool IsPreview { get; }

    /// <summary>How long the operation may take, by the user's customTimeouts or the resource's default. The handler's token is cancelled then.</summary>
    TimeSpan Timeout { get; }

    /// <summary>Whether the handler's token was cancelled because that time ran out, not because somebody called the operation off.</summary>
    bool HasTimedOut { get; }

    /// <summary>
    /// Stops the operation's clock while it waits for something that is no work of its own, such as its turn among others; afterwards it has its whole
    /// time again.
    /// </summary>
    /// <returns>Ends the pause when it is disposed.</returns>
    IDisposable PauseTimeout();

    /// <summary>The provider's configuration.</summary>
    /// <typeparam name="TConfig">The type that the definition's configuration was made with.</typeparam>
    /// <exception cref="InvalidOperationException">The provider was not configured, or with another type.</exception>
    TConfig Configuration<TConfig>();

    /// <summary>Shows what is being done on the resource's row while it runs; not kept.</summary>
    void Status(string message);

    /// <summary>Tells the user something that is kept.</summary>
    void Info(string message);

    /// <summary>Warns the user; repeated in the summary.</summary>
    void Warning(string message);

    /// <summary>Says something that only a user who asks for debugging output sees.</summary>
    void Debug(string message);
}
