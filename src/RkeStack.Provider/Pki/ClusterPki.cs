using System.Security.Cryptography;
using RkeStack.Cluster.Adoption;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Serving;
using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.Pki;

/// <summary>
/// The cluster's certificates and keys. They exist in the state before a host is touched, and no host is touched for them:
/// a lost host costs no identity, and a cluster whose state is kept can always be rebuilt.
/// </summary>
internal sealed class ClusterPki(TimeProvider clock)
    : CustomResource<ClusterPkiInputs, ClusterPkiOutputs>(Tokens.ClusterPki, ProviderJson.Default.ClusterPkiInputs, ProviderJson.Default.ClusterPkiOutputs)
{
    public override string Description => "All certificates, keys and kubeconfigs of one cluster. Kept in the stack's state; adding a node issues only what is missing.";

    public override string? RefusalToReplace(string urn) => ReplacementRefusals.OfCertificates(urn);

    public override Task<CreateResult<ClusterPkiOutputs>> CreateAsync(CreateRequest<ClusterPkiInputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        context.Status("making keys and certificates");
        var inputs = request.Inputs.Value;
        var outputs = ClusterPkiOutputs.From(Issue(inputs, null, cancellationToken), inputs.EtcdHosts, Key(inputs, null));
        return Task.FromResult(new CreateResult<ClusterPkiOutputs>(outputs.CaFingerprint, outputs));
    }

    /// <summary>
    /// Imports the certificates of a cluster that RKE made: the id is the path of its <c>cluster.rkestate</c>. What RKE does not have, as each
    /// node's own kubelet identity, is issued by the cluster's CA; everything else is taken over byte by byte.
    /// </summary>
    public override async Task<ReadResult<ClusterPkiInputs, ClusterPkiOutputs>?> ReadAsync(ReadRequest<ClusterPkiInputs, ClusterPkiOutputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        if (!request.IsImport)
        {
            if (request is { Inputs: { } stored, Outputs: { } made })
            {
                Warn(stored.Value, made.Value, context);
            }

            return await base.ReadAsync(request, context, cancellationToken);
        }

        var state = RkeState.Read(await RkeStateFile.ReadAsync(request.Id, Environment.CurrentDirectory, cancellationToken));
        var inputs = ClusterPkiInputs.From(CertificateRequests.For(state.Config), state.EncryptionKey is not null);
        var key = state.EncryptionKey is { } found ? EncryptionKeyArgs.From(found) : null;
        var outputs = ClusterPkiOutputs.From(Issue(inputs, state.Certificates, cancellationToken), inputs.EtcdHosts, key);
        return new ReadResult<ClusterPkiInputs, ClusterPkiOutputs>(outputs.CaFingerprint, inputs, outputs);
    }

    /// <summary>Compares the inputs; and, as time alone changes certificates, names those leaves that are to be issued anew for their end.</summary>
    public override Task<DiffResult> DiffAsync(DiffRequest<ClusterPkiInputs, ClusterPkiOutputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        Warn(request.OldInputs.Value, request.OldOutputs.Value, context);
        var due = CertificateEnds.Due(request.OldInputs.Value.ToSpec(), request.OldOutputs.Value.ToBundle(), clock.GetUtcNow());
        var diff = DiffInputs(request);
        return Task.FromResult(diff with { Changes = [.. diff.Changes, .. due.Select(Renewed)] });
    }

    public override Task<ClusterPkiOutputs> UpdateAsync(UpdateRequest<ClusterPkiInputs, ClusterPkiOutputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        var old = request.OldOutputs.Value;
        var bundle = Issue(request.NewInputs.Value, old.ToBundle(), cancellationToken);
        return Task.FromResult(ClusterPkiOutputs.From(bundle, old.EtcdFounders, Key(request.NewInputs.Value, old.EncryptionKey)));
    }

    public override Task<PropertyMap> PreviewUpdateAsync(UpdateRequest<ClusterPkiInputs, ClusterPkiOutputs> request, IResourceContext context, CancellationToken cancellationToken)
    {
        var foretold = Foretell(request.NewInputs.Raw, request.OldOutputs.Raw);
        if (request.NewInputs.Unknowns.Any(path => path.Head is not ("apiServerUrl" or "sans")))
        {
            return Task.FromResult(foretold);
        }

        var (wanted, old) = (request.NewInputs.Value, request.OldInputs.Value);
        wanted = request.NewInputs.IsKnown ? wanted : wanted with { ApiServerUrl = old.ApiServerUrl, Sans = old.Sans };
        var changes = PkiChanges.Between(wanted.ToSpec(), request.OldOutputs.Value.ToBundle(), clock.GetUtcNow());
        foreach (var change in changes.ByName.Values.Where(change => change.Kind is not PkiChangeKind.Keep))
        {
            context.Info($"{Verb(change.Kind)} {change.Name}: {change.Reason}");
        }

        return Task.FromResult(PkiForecast.Of(foretold, request.OldOutputs.Raw, changes, request.NewInputs.IsKnown ? [] : OfTheEndpoint));
    }

    public override Task DeleteAsync(DeleteRequest<ClusterPkiInputs, ClusterPkiOutputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    // What the API server's names and URL stand in.
    private static readonly string[] OfTheEndpoint = [CertificateNames.KubeApiServer, CertificateNames.KubeAdmin];

    // What was encrypted with a key must stay readable, so that the key outlives the wish for encryption.
    private static EncryptionKeyArgs? Key(ClusterPkiInputs inputs, EncryptionKeyArgs? existing) =>
        existing ?? (inputs.EncryptSecrets is true ? EncryptionKeyArgs.From(EncryptionKey.Make()) : null);

    private static PropertyChange Renewed(string name) =>
        new(PropertyPath.Root.Then("certificateExpiries").Then(name), PropertyChangeKind.Update) { InputDiff = false };

    private void Warn(ClusterPkiInputs inputs, ClusterPkiOutputs outputs, IResourceContext context)
    {
        foreach (var warning in CertificateEnds.Warnings(inputs.ToSpec(), outputs.ToBundle(), clock.GetUtcNow()))
        {
            context.Warning(warning.ToString());
        }
    }

    private CertificateBundle Issue(ClusterPkiInputs inputs, CertificateBundle? existing, CancellationToken cancellationToken)
    {
        using var random = RandomNumberGenerator.Create();
        return new PkiIssuer(clock, random).Issue(inputs.ToSpec(), existing, cancellationToken);
    }

    private static string Verb(PkiChangeKind kind) => kind switch
    {
        PkiChangeKind.Issue => "issues",
        PkiChangeKind.Reissue => "issues anew",
        PkiChangeKind.Reconfigure => "writes the kubeconfig of",
        _ => "drops",
    };
}
