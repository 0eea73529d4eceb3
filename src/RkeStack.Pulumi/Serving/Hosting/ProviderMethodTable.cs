using Grpc.AspNetCore.Server.Model;
using RkeStack.Pulumi.Rpc;

namespace RkeStack.Pulumi.Serving;

/// <summary>Binds the provider service's methods to the endpoint, with messages read under this side's own limits and without reflection.</summary>
internal sealed class ProviderMethodTable : IServiceMethodProvider<ProviderEndpoint>
{
    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<ProviderEndpoint> context)
    {
        context.AddUnaryMethod(ProviderMethods.Handshake, [], static (endpoint, request, call) => endpoint.HandshakeAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.Parameterize, [], static (endpoint, request, call) => endpoint.ParameterizeAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.GetSchema, [], static (endpoint, request, call) => endpoint.GetSchemaAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.CheckConfig, [], static (endpoint, request, call) => endpoint.CheckConfigAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.DiffConfig, [], static (endpoint, request, call) => endpoint.DiffConfigAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.Configure, [], static (endpoint, request, call) => endpoint.ConfigureAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.Invoke, [], static (endpoint, request, call) => endpoint.InvokeAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.Call, [], static (endpoint, request, call) => endpoint.CallAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.Check, [], static (endpoint, request, call) => endpoint.CheckAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.Diff, [], static (endpoint, request, call) => endpoint.DiffAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.Create, [], static (endpoint, request, call) => endpoint.CreateAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.Read, [], static (endpoint, request, call) => endpoint.ReadAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.Update, [], static (endpoint, request, call) => endpoint.UpdateAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.Delete, [], static (endpoint, request, call) => endpoint.DeleteAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.Construct, [], static (endpoint, request, call) => endpoint.ConstructAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.Cancel, [], static (endpoint, request, call) => endpoint.CancelAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.GetPluginInfo, [], static (endpoint, request, call) => endpoint.GetPluginInfoAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.Attach, [], static (endpoint, request, call) => endpoint.AttachAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.GetMapping, [], static (_, request, call) => ProviderEndpoint.GetMappingAsync(request, call));
        context.AddUnaryMethod(ProviderMethods.GetMappings, [], static (_, request, call) => ProviderEndpoint.GetMappingsAsync(request, call));
    }
}
