using RkeStack.Cluster.Plans;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.Clusters;

/// <summary>Inputs of a cluster's resources: what the plan says, typed, and what comes from other resources, laid over it.</summary>
internal static class ChildInputs
{
    /// <summary>Stands where a value of another resource is laid over afterwards.</summary>
    public static CredentialsArgs Later { get; } = new() { CaCertificate = "", ClientCertificate = "", ClientKey = "" };

    /// <summary>A host's connection with the keys that it and its bastion presented at the first contact.</summary>
    /// <param name="plan">The connection as configured.</param>
    /// <param name="host">The host's outputs.</param>
    public static ConnectionArgs Connection(HostConnection plan, PropertyMap host)
    {
        var bastions = host.Find("bastionHostKeys")?.Unwrapped is ArrayValue keys ? keys.Elements : [];
        return ConnectionArgs.From(plan).Requiring([host.FindString("hostKey") ?? "", .. bastions.Select(key => key.Unwrapped is StringValue known ? known.Value : "")]);
    }

    /// <summary>Lays files that hold parts of the certificates over those of the plan.</summary>
    public static PropertyMap WithFiles(this PropertyMap inputs, PropertyMap pkiFiles)
    {
        var planned = inputs.FindMap("files") ?? PropertyMap.Empty;
        return inputs.With("files", planned.With(pkiFiles));
    }

    /// <summary>Lays the administrator's identity over the cluster's API.</summary>
    public static PropertyMap WithApiCredentials(this PropertyMap inputs, PropertyValue credentials)
    {
        var api = inputs.FindMap("api") ?? PropertyMap.Empty;
        return inputs.With("api", api.With("credentials", credentials));
    }
}
