using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Probe;

/// <summary>A file, with every way to go wrong that a provider has.</summary>
internal sealed class ProbeFile(World world)
    : CustomResource<FileInputs, FileOutputs>("probe:index:File", ProbeJson.Default.FileInputs, ProbeJson.Default.FileOutputs)
{
    // What the wire takes for a value that is not known; a string of the program's could be it by mistake.
    private const string UnknownMark = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public override string Description => "A file.";

    public override string? RefusalToReplace(string urn) =>
        urn.EndsWith("::lasting", StringComparison.Ordinal) ? "PROBE0005: what is lasting is not replaced\n  fix: leave it as it is" : null;

    public override Task<CheckResult> CheckAsync(CheckRequest<FileInputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        List<PropertyFailure> failures = [];
        if (request.Inputs.Value.Size is < 0)
        {
            failures.Add(new PropertyFailure(PropertyPath.Of("size"), "it is less than nothing"));
        }

        if (request.Inputs.Value.Content is "forbidden")
        {
            failures.Add(new PropertyFailure(PropertyPath.Of("content"), "it is forbidden"));
        }

        return Task.FromResult(new CheckResult(request.Inputs.Raw, failures));
    }

    public override async Task<CreateResult<FileOutputs>> CreateAsync(
        CreateRequest<FileInputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        world.Trace($"create {request.Inputs.Value.Name}");
        context.Status("writing");
        var file = Outputs(request.Inputs.Value, 1);
        await FailAsync(request.Inputs.Value.Fault, file, context, cancellationToken);
        world.Write(file);
        context.Info("written");
        return new CreateResult<FileOutputs>(request.Inputs.Value.Fault is "nameless" ? "" : file.Name, file);
    }

    public override Task<ReadResult<FileInputs, FileOutputs>?> ReadAsync(
        ReadRequest<FileInputs, FileOutputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        world.Trace($"read {request.Id}");
        var found = world.Find(request.Id);
        found = found is not null && request.Inputs?.Value.Fault is "unknown" ? found with { Path = UnknownMark } : found;
        var inputs = found is null ? null : (request.Inputs?.Value ?? new FileInputs { Name = found.Name, Mode = "0600" }) with { Content = found.Content };
        return Task.FromResult(found is null ? null : new ReadResult<FileInputs, FileOutputs>(request.Id, inputs!, found));
    }

    public override async Task<FileOutputs> UpdateAsync(
        UpdateRequest<FileInputs, FileOutputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        world.Trace($"update {request.NewInputs.Value.Name}");
        var file = Outputs(request.NewInputs.Value, request.OldOutputs.Value.Revision + 1);
        await FailAsync(request.NewInputs.Value.Fault, file, context, cancellationToken);
        world.Write(file);
        return file;
    }

    public override Task DeleteAsync(
        DeleteRequest<FileInputs, FileOutputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        world.Trace($"delete {request.Id}");
        world.Remove(request.Id);
        return Task.CompletedTask;
    }

    private FileOutputs Outputs(FileInputs inputs, int revision) => new()
    {
        Name = inputs.Name,
        Content = inputs.Content,
        Password = inputs.Password,
        Mode = inputs.Mode,
        Colour = inputs.Colour,
        Size = inputs.Size,
        Locked = inputs.Locked,
        Labels = inputs.Labels,
        Entries = inputs.Entries,
        Fault = inputs.Fault,
        Path = inputs.Fault is { } fault && fault.StartsWith("unknown", StringComparison.Ordinal) ? UnknownMark : world.PathOf(inputs.Name),
        Revision = revision,
        Key = $"key-of-{inputs.Name}",
    };

    private async Task FailAsync(string? fault, FileOutputs file, IResourceContext context, CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case "partial" or "unknown-partial":
                throw InitFailed(file.Name, file, ["PROBE0001: half of it is written\n  fix: run again"]);
            case "coded":
                throw new ProviderException("PROBE0003: it cannot be written\n  fix: make room", ProviderErrorKind.FailedPrecondition);
            case "denied":
                throw new UnauthorizedAccessException("not yours");
            case "defect":
                throw new InvalidOperationException("nobody thought of this");
            case "unreadable":
                throw new InvalidOperationException("wrapped", new FormatException($"{file.Password} is no number"));
            case "unreadable-bare":
                throw new FormatException($"{file.Password} is no number");
            case "slow":
                context.Warning("this takes for ever");
                await Task.Delay(Timeout.Infinite, cancellationToken);
                break;
            case "deaf":
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
                break;
            case "waits":
                using (context.PauseTimeout())
                {
                    await Task.Delay(context.Timeout * 1.5, cancellationToken);
                }

                break;
            case "unfinished":
                await LeaveUnfinishedAsync(file, cancellationToken);
                break;
        }
    }

    private async Task LeaveUnfinishedAsync(FileOutputs file, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        catch (OperationCanceledException cancelled)
        {
            world.Trace($"cancelled {file.Name}");
            throw InitFailed(file.Name, file, ["PROBE0004: called off half-way; the next run finishes it"], cancelled);
        }
    }
}
