using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>Between the wire and the typed handlers of a resource.</summary>
internal sealed class ResourceServer<TInputs, TOutputs>(CustomResource<TInputs, TOutputs> resource, Func<PropertyFailure, string> describeFailure) : ResourceServer
{
    public override ResourceTimeouts Timeouts => resource.DefaultTimeouts;

    public override async Task<CheckResponse> CheckAsync(CheckRequest request, Operation operation, CancellationToken cancellationToken)
    {
        var inputs = DefaultValues.Apply(WireCodec.Decode(request.News), resource.InputShape);
        var oldInputs = WireCodec.Decode(request.Olds);
        IReadOnlyList<PropertyFailure> failures = [.. ShapeValidator.Validate(inputs, resource.InputShape)];
        if (failures.Count == 0)
        {
            var check = new CheckRequest<TInputs>(resource.InputCodec.Decode(inputs), oldInputs, request.RandomSeed.Memory);
            (inputs, failures) = await resource.CheckAsync(check, operation, cancellationToken).ConfigureAwait(false);
        }

        if (operation.Instance.Replacements.IsSecondCheck(operation.Urn, exists: oldInputs.Count > 0) && resource.RefusalToReplace(operation.Urn) is { } refusal)
        {
            failures = [.. failures, new PropertyFailure(PropertyPath.Root, refusal)];
        }

        return new CheckResponse
        {
            // The engine panics without inputs, even where there are failures to tell.
            Inputs = WireCodec.Encode(SecretMarks.Apply(inputs, resource.InputShape)),
            Failures = { ShownFailures.OfCheck(failures, describeFailure) },
        };
    }

    public override async Task<DiffResponse> DiffAsync(DiffRequest request, Operation operation, CancellationToken cancellationToken)
    {
        var diff = new DiffRequest<TInputs, TOutputs>(
            request.Id,
            resource.OutputCodec.Decode(WireCodec.Decode(request.Olds)),
            resource.InputCodec.Decode(WireCodec.Decode(request.OldInputs)),
            resource.InputCodec.Decode(WireCodec.Decode(request.News)),
            Paths(request.IgnoreChanges));
        operation.Instance.Replacements.Met(operation.Urn, request.Id);
        return DiffEncoder.Encode(await resource.DiffAsync(diff, operation, cancellationToken).ConfigureAwait(false));
    }

    public override async Task<CreateResponse> CreateAsync(CreateRequest request, Operation operation, CancellationToken cancellationToken)
    {
        var inputs = WireCodec.Decode(request.Properties);
        var create = new CreateRequest<TInputs>(resource.InputCodec.Decode(inputs));
        await RefuseReplacementAsync(operation, cancellationToken).ConfigureAwait(false);
        if (request.Preview)
        {
            var foretold = await resource.PreviewCreateAsync(create, operation, cancellationToken).ConfigureAwait(false);
            return new CreateResponse { Properties = WireCodec.Encode(Mark(foretold, inputs)) };
        }

        var made = await KeepingSecrets(inputs, () => resource.CreateAsync(create, operation, cancellationToken)).ConfigureAwait(false);
        operation.Instance.Replacements.Made(operation.Urn, made.Id);
        return made.Id.Length == 0
            ? throw new InvalidOperationException($"{resource.Token} was made without an id")
            : new CreateResponse { Id = made.Id, Properties = WireCodec.Encode(Changed(made.Id, Mark(resource.OutputCodec.Encode(made.Outputs), inputs))) };
    }

    public override async Task<ReadResponse> ReadAsync(ReadRequest request, Operation operation, CancellationToken cancellationToken)
    {
        var (outputs, inputs) = (WireCodec.DecodeOptional(request.Properties), WireCodec.DecodeOptional(request.Inputs));
        if (outputs is null or { Count: 0 } && inputs is null or { Count: 0 })
        {
            // A program that gets a resource by its id sends both empty where an import leaves both out.
            (outputs, inputs) = (null, null);
        }

        var read = new ReadRequest<TInputs, TOutputs>(
            request.Id, resource.OutputCodec.DecodeOptional(outputs), resource.InputCodec.DecodeOptional(inputs));
        var known = (inputs ?? PropertyMap.Empty).With(outputs ?? PropertyMap.Empty);
        if (await KeepingSecrets(known, () => resource.ReadAsync(read, operation, cancellationToken)).ConfigureAwait(false) is not { } found)
        {
            return new ReadResponse();
        }

        var readInputs = resource.InputCodec.Encode(found.Inputs);
        if (read.Inputs is { } stored)
        {
            readInputs = Representation.Keep(stored.Raw, resource.InputCodec.Encode(stored.Value), readInputs);
        }

        var readOutputs = Mark(resource.OutputCodec.Encode(found.Outputs), known);
        return KnownOutputs.Refusal(resource.Token, readOutputs) is { } refusal
            ? throw new InvalidOperationException(refusal)
            : new ReadResponse { Id = found.Id, Inputs = WireCodec.Encode(readInputs), Properties = WireCodec.Encode(readOutputs) };
    }

    public override async Task<UpdateResponse> UpdateAsync(UpdateRequest request, Operation operation, CancellationToken cancellationToken)
    {
        var inputs = WireCodec.Decode(request.News);
        var update = new UpdateRequest<TInputs, TOutputs>(
            request.Id,
            resource.OutputCodec.Decode(WireCodec.Decode(request.Olds)),
            resource.InputCodec.Decode(WireCodec.Decode(request.OldInputs)),
            resource.InputCodec.Decode(inputs),
            Paths(request.IgnoreChanges));
        if (request.Preview)
        {
            var foretold = await resource.PreviewUpdateAsync(update, operation, cancellationToken).ConfigureAwait(false);
            return new UpdateResponse { Properties = WireCodec.Encode(Mark(foretold, inputs)) };
        }

        operation.Instance.Replacements.Met(operation.Urn, request.Id);
        var made = await KeepingSecrets(inputs, () => resource.UpdateAsync(update, operation, cancellationToken)).ConfigureAwait(false);
        return new UpdateResponse { Properties = WireCodec.Encode(Changed(request.Id, Mark(resource.OutputCodec.Encode(made), inputs))) };
    }

    public override async Task DeleteAsync(DeleteRequest request, Operation operation, CancellationToken cancellationToken)
    {
        if (operation.Instance.Replacements.WasTakenOver(operation.Urn, request.Id))
        {
            operation.Info($"{operation.Name} stays: what replaced it has taken it over.");
            return;
        }

        var delete = new DeleteRequest<TInputs, TOutputs>(
            request.Id,
            resource.OutputCodec.Decode(WireCodec.Decode(request.Properties)),
            resource.InputCodec.Decode(WireCodec.Decode(request.OldInputs)));
        await resource.DeleteAsync(delete, operation, cancellationToken).ConfigureAwait(false);
    }

    // Of a replacement that is asked for with --replace or by a taint, Check shows nothing; and the engine answers nobody while it waits for a Check.
    private async Task RefuseReplacementAsync(Operation operation, CancellationToken cancellationToken)
    {
        if (resource.RefusalToReplace(operation.Urn) is { } refusal
            && await operation.Instance.Replacements.IsStoredAsync(operation.Urn, cancellationToken).ConfigureAwait(false))
        {
            throw new ProviderException(refusal, ProviderErrorKind.FailedPrecondition);
        }
    }

    private static IReadOnlyList<PropertyPath> Paths(IEnumerable<string> texts) => [.. texts.Select(PropertyPath.Parse)];

    // What comes of a secret is secret, also in what is remembered of a failure; and what is remembered is known.
    private async Task<T> KeepingSecrets<T>(PropertyMap source, Func<Task<T>> handler)
    {
        try
        {
            return await handler().ConfigureAwait(false);
        }
        catch (ResourceInitFailedException failed)
        {
            var secured = failed.WithSecretsOf(source);
            throw KnownOutputs.Refusal(resource.Token, secured.Outputs) is { } refusal
                ? new ResourceInitFailedException(secured.Id, KnownOutputs.Of(secured.Outputs), [.. secured.Reasons, refusal], secured.Inputs, failed)
                : secured;
        }
    }

    // The resource is there, so refusing its outputs must not make the engine forget it.
    private PropertyMap Changed(string id, PropertyMap outputs) => KnownOutputs.Refusal(resource.Token, outputs) is { } refusal
        ? throw new ResourceInitFailedException(id, KnownOutputs.Of(outputs), [refusal])
        : outputs;

    private PropertyMap Mark(PropertyMap outputs, PropertyMap inputs) =>
        SecretMarks.Inherit(SecretMarks.Apply(PropertyValues.WithoutOutputs(outputs), resource.OutputShape), inputs);
}
