using RkeStack.Engine.Kubernetes;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider.Secrets;

/// <summary>
/// That every Secret in etcd is stored as the API servers' encryption configuration says: a changed configuration only
/// counts for what is written after it, so that all are written once more.
/// </summary>
internal sealed class SecretsEncryption(EngineServices engine)
    : CustomResource<SecretsEncryptionInputs, SecretsEncryptionOutputs>(
        Tokens.SecretsEncryption, ProviderJson.Default.SecretsEncryptionInputs, ProviderJson.Default.SecretsEncryptionOutputs)
{
    public override string Description => "All Secrets of a cluster, written anew whenever the API servers' encryption configuration changes.";

    public override Task<DiffResult> DiffAsync(DiffRequest<SecretsEncryptionInputs, SecretsEncryptionOutputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        Task.FromResult(DiffInputs(request).Of("configuration"));

    public override async Task<CreateResult<SecretsEncryptionOutputs>> CreateAsync(CreateRequest<SecretsEncryptionInputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        new("secrets-encryption", await RewriteAsync(request.Inputs.Value, context, cancellationToken));

    public override Task<SecretsEncryptionOutputs> UpdateAsync(UpdateRequest<SecretsEncryptionInputs, SecretsEncryptionOutputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        RewriteAsync(request.NewInputs.Value, context, cancellationToken);

    // Nothing to take away: encryption that is turned off leaves this resource in place.
    public override Task DeleteAsync(DeleteRequest<SecretsEncryptionInputs, SecretsEncryptionOutputs> request, IResourceContext context, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private async Task<SecretsEncryptionOutputs> RewriteAsync(SecretsEncryptionInputs inputs, IResourceContext context, CancellationToken cancellationToken)
    {
        context.Status("writing Secrets anew");
        using var api = engine.Api(inputs.Api);
        await new SecretRewriter(api, new Progress(context)).RunAsync(cancellationToken);
        return new SecretsEncryptionOutputs { Configuration = inputs.Configuration };
    }
}
