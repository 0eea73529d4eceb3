using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Values;

namespace RkeStack.Pulumi.Serving;

/// <summary>Registers the children of one component.</summary>
internal sealed class ChildRegistrar(MonitorClient monitor, ConstructRequest component, Operation operation)
{
    public async Task<RegisteredResource> RegisterAsync(
        string type, string name, PropertyMap inputs, ChildOptions options, CancellationToken cancellationToken)
    {
        inputs = PropertyMap.From(inputs.Where(input => !input.Value.IsNull));
        var registration = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Parent = options.Parent ?? operation.Urn,
            Custom = true,
            Object = WireCodec.Encode(PropertyValues.WithoutOutputs(inputs)),
            AcceptSecrets = true,
            AcceptResources = true,
            // Without it, outputs that hold an unknown value are left out of the reply.
            SupportsPartialValues = true,
            SupportsResultReporting = true,
            AliasSpecs = true,
            AliasURNs = { options.Aliases },
            AdditionalSecretOutputs = { options.AdditionalSecretOutputs },
            IgnoreChanges = { options.IgnoreChanges },
            ReplaceOnChanges = { options.ReplaceOnChanges },
            DeletedWith = options.DeletedWith ?? "",
            CustomTimeouts = Timeouts(options),
            DeleteBeforeReplace = options.DeleteBeforeReplace ?? false,
            DeleteBeforeReplaceDefined = options.DeleteBeforeReplace is not null,
            ParentStackTraceHandle = component.StackTraceHandle,
        };
        AddDependencies(registration, inputs, options);
        ChooseProvider(registration);
        if (options.Protect is { } protect)
        {
            registration.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            registration.RetainOnDelete = retain;
        }

        var response = await monitor.RegisterAsync(registration, cancellationToken).ConfigureAwait(false);
        var known = response.Id.Length > 0 && !WireSignatures.IsUnknown(response.Id);
        return new RegisteredResource(response.Urn, known ? response.Id : null, WireCodec.Decode(response.Object), component.DryRun) { IsSkipped = response.Unknown };
    }

    // Where these are left out, the engine takes every property to depend on everything.
    private static void AddDependencies(RegisterResourceRequest registration, PropertyMap inputs, ChildOptions options)
    {
        var all = new SortedSet<string>(options.DependsOn, StringComparer.Ordinal);
        foreach (var (name, value) in inputs)
        {
            var own = PropertyValues.Dependencies(value).Union(options.PropertyDependencies.GetValueOrDefault(name) ?? []);
            registration.PropertyDependencies[name] = new PropertyDependencies { Urns = { own } };
            all.UnionWith(own);
        }

        registration.Dependencies.AddRange(all);
    }

    // The provider that the user chose; else the version this very process serves: any other starts a second process, which knows
    // nothing of this one's connections and gates.
    private void ChooseProvider(RegisterResourceRequest registration)
    {
        var package = registration.Type.Split(':')[0];
        if (component.Providers.TryGetValue(package, out var chosen))
        {
            registration.Provider = chosen;
        }

        registration.Version = package == component.Type.Split(':')[0] ? operation.Instance.Version ?? "" : "";
    }

    private CustomTimeouts? Timeouts(ChildOptions options) => options.Timeouts is { } own
        ? new CustomTimeouts { Create = own.Create ?? "", Update = own.Update ?? "", Delete = own.Delete ?? "" }
        : component.CustomTimeouts;
}
