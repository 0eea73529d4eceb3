using RkeStack.Pulumi.Rpc;

namespace RkeStack.Pulumi.Serving;

/// <summary>Serves one resource type's requests as they come over the wire.</summary>
internal abstract class ResourceServer
{
    public abstract ResourceTimeouts Timeouts { get; }

    public abstract Task<CheckResponse> CheckAsync(CheckRequest request, Operation operation, CancellationToken cancellationToken);

    public abstract Task<DiffResponse> DiffAsync(DiffRequest request, Operation operation, CancellationToken cancellationToken);

    public abstract Task<CreateResponse> CreateAsync(CreateRequest request, Operation operation, CancellationToken cancellationToken);

    public abstract Task<ReadResponse> ReadAsync(ReadRequest request, Operation operation, CancellationToken cancellationToken);

    public abstract Task<UpdateResponse> UpdateAsync(UpdateRequest request, Operation operation, CancellationToken cancellationToken);

    public abstract Task DeleteAsync(DeleteRequest request, Operation operation, CancellationToken cancellationToken);
}
