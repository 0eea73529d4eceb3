using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>What a component knows while it is constructed, and how it registers its children.</summary>
/// <typeparam name="TInputs">The annotated type of the inputs.</typeparam>
public sealed class ConstructContext<TInputs>
{
    private readonly ChildRegistrar _children;
    private readonly ConstructRequest _request;

    internal ConstructContext(Typed<TInputs> inputs, ConstructRequest request, IResourceContext resource, ChildRegistrar children)
    {
        (Inputs, _request, Resource, _children) = (inputs, request, resource, children);
        Options = new ComponentOptions(
            request.HasProtect ? request.Protect : null,
            [.. request.Dependencies],
            [.. request.IgnoreChanges],
            request.CustomTimeouts is { } own ? new ChildTimeouts(own.Create, own.Update, own.Delete) : null);
    }

    /// <summary>The inputs; raw, they are output values that know where they come from.</summary>
    public Typed<TInputs> Inputs { get; }

    /// <summary>The component's row: messages to the user, configuration, URN.</summary>
    public IResourceContext Resource { get; }

    /// <summary>The options that the user gave the component.</summary>
    public ComponentOptions Options { get; }

    /// <summary>The component's name; begin every child's name with it, since the name is part of what tells resources apart.</summary>
    public string Name => _request.Name;

    /// <summary>The component's URN.</summary>
    public string Urn => Resource.Urn;

    /// <summary>The URN of the component's own parent; may be empty.</summary>
    public string Parent => _request.Parent;

    /// <summary>Whether this is a preview.</summary>
    public bool IsPreview => _request.DryRun;

    /// <summary>The project's name.</summary>
    public string Project => _request.Project;

    /// <summary>The stack's name.</summary>
    public string Stack => _request.Stack;

    /// <summary>
    /// Registers a child and waits until it is made, changed or found unchanged. Children that do not wait for each other may be
    /// registered at the same time.
    /// </summary>
    /// <param name="type">Its type token.</param>
    /// <param name="name">Its name, unique among its type in the stack.</param>
    /// <param name="inputs">Its inputs; output values in them become dependencies.</param>
    /// <param name="options">Its options.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ChildRegistrationException">The child, or something it depends on, was not made.</exception>
    public Task<RegisteredResource> RegisterAsync(
        string type, string name, PropertyMap inputs, ChildOptions? options = null, CancellationToken cancellationToken = default) =>
        _children.RegisterAsync(type, name, inputs, options ?? new ChildOptions(), cancellationToken);
}
