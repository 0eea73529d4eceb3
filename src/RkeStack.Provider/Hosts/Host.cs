using RkeStack.Engine.Docker;
using RkeStack.Engine.Hosts;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;
using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.Hosts;

/// <summary>
/// One host as such: that it can be reached, is fit, and has its images, all before anything on any host is changed; and
/// its final cleaning, so that it can be used again.
/// </summary>
internal sealed class Host(EngineServices engine)
    : CustomResource<HostInputs, HostOutputs>(Tokens.Host, ProviderJson.Default.HostInputs, ProviderJson.Default.HostOutputs)
{
    public override string Description => "A host with SSH and Docker: reached, checked and given its images before anything on it is changed; cleaned when it leaves.";

    public override string? RefusalToReplace(string urn) => ReplacementRefusals.OfHost(urn);

    public override Task<CheckResult> CheckAsync(CheckRequest<HostInputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new CheckResult(request.Inputs.Raw, [.. WrongRemovals(request.Inputs.Value)]));

    // What a cluster newly wants of a host is looked for again; how the host is reached, and what is cleaned in the end, is only recorded.
    public override Task<DiffResult> DiffAsync(DiffRequest<HostInputs, HostOutputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(DiffInputs(request).Of("images", "ports", "dockerVersions", "caFingerprint"));

    public override async Task<CreateResult<HostOutputs>> CreateAsync(CreateRequest<HostInputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        new(request.Inputs.Value.Connection.Host, await PrepareAsync(request.Inputs.Value, known: null, context, cancellationToken));

    public override Task<HostOutputs> UpdateAsync(UpdateRequest<HostInputs, HostOutputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        PrepareAsync(request.NewInputs.Value, request.OldOutputs.Value, context, cancellationToken);

    public override async Task DeleteAsync(DeleteRequest<HostInputs, HostOutputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        var inputs = request.Inputs.Value;
        context.Status("connecting");
        if (await engine.OpenToLeaveAsync(request.Outputs.Value.Pin(inputs.Connection), context, cancellationToken) is not { } session)
        {
            return;
        }

        context.Status("cleaning the host");
        await new ImageStore(session.Docker).EnsureAsync(inputs.CleanupImage, RegistryArgs.ToPlans(inputs.Registries), new Progress(context), cancellationToken);
        var results = await new HostCleanup(session).RunAsync(
            inputs.CleanupImage, inputs.PathsToClean(request.Outputs.Value.OperatingSystem), request.Outputs.Value.PathsBefore, cancellationToken);
        foreach (var kept in results.Where(result => result.Kind == CleanupKind.Kept))
        {
            context.Info($"{inputs.Connection.Host}: {kept.Thing} stays: {kept.Reason}");
        }
    }

    // Paths that are not known yet are absent.
    private static IEnumerable<PropertyFailure> WrongRemovals(HostInputs inputs) =>
        (inputs.OwnedPaths.IsDefault ? [] : inputs.OwnedPaths).Index().Where(path => !path.Item.HasRemoval())
            .Select(path => new PropertyFailure(PropertyPath.Of("ownedPaths").Then(path.Index).Then("removal"), "expected Whole, IfEmpty or Keep"));

    private async Task<HostOutputs> PrepareAsync(HostInputs inputs, HostOutputs? known, IResourceContext context, CancellationToken cancellationToken)
    {
        context.Status("connecting");
        var session = await engine.OpenAsync(known?.Pin(inputs.Connection) ?? inputs.Connection, cancellationToken);
        context.Status("checking the host");
        var (survey, warnings) = await new HostPrecheck(session, engine.Clock).RunAsync(inputs.ToRequirements(), inputs.CleanupImage, cancellationToken);
        foreach (var warning in warnings)
        {
            context.Warning(warning.ToString());
        }

        context.Status("looking for images");
        var images = new ImageStore(session.Docker);
        await Task.WhenAll(inputs.Images.Append(inputs.CleanupImage).Distinct(StringComparer.Ordinal)
            .Select(image => images.EnsureAsync(image, RegistryArgs.ToPlans(inputs.Registries), new Progress(context), cancellationToken)));
        return new HostOutputs
        {
            Address = inputs.Connection.Host,
            HostKey = session.Connection.HostKey ?? inputs.Connection.HostKey ?? "",
            BastionHostKeys = inputs.Connection.Proxy is null ? null : [.. session.Connection.HostKeys.Skip(1)],
            DockerVersion = survey.DockerVersion,
            DockerRootDir = survey.DockerRootDir,
            Architecture = survey.Architecture,
            OperatingSystem = survey.OperatingSystem,
            SelinuxEnabled = survey.SecurityOptions.Contains("selinux"),
            PathsBefore = known?.PathsBefore ?? survey.PathsBefore(inputs.CaFingerprint),
        };
    }
}
