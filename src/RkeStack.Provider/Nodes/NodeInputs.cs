using System.Collections.Immutable;
using RkeStack.Cluster.Plans;
using RkeStack.Provider.Common;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Nodes;

/// <summary>What the three kinds of node have in common: containers and files on one host.</summary>
internal abstract record NodeInputs
{
    [Description("How the host is reached.")]
    public required ConnectionArgs Connection { get; init; }

    [Description("The containers of this role by name.")]
    public required ImmutableSortedDictionary<string, ContainerArgs> Containers { get; init; }

    [Description("The files of this role by their absolute path on the host.")]
    public required ImmutableSortedDictionary<string, FileArgs> Files { get; init; }

    [Description("Image of the tools; its programs serve for maintenance of the host's files.")]
    public required string ToolsImage { get; init; }

    [Description("Credentials for images that the host does not have yet.")]
    public ImmutableArray<RegistryArgs>? Registries { get; init; }

    /// <summary>What the host pulls missing images with.</summary>
    public ImmutableArray<RegistryCredential> RegistryCredentials() => RegistryArgs.ToPlans(Registries);

    /// <summary>The files as the engine uploads them.</summary>
    public ImmutableArray<FilePlan> FilePlans() => [.. Files.Select(file => file.Value.ToPlan(file.Key))];

    /// <summary>The files that leave the host with this role.</summary>
    public ImmutableArray<string> PrivateFiles() => [.. Files.Where(file => file.Value.Shared is not true).Select(file => file.Key)];

    /// <summary>The containers as the engine runs them; each knows the contents of the files that it reads.</summary>
    public ImmutableArray<ContainerPlan> ContainerPlans()
    {
        var files = FilePlans();
        return
        [
            .. Containers.Select(container => container.Value.ToPlan(container.Key))
                .Select(plan => plan with { FilesHash = ContainerFiles.HashOf(plan, files) }),
        ];
    }
}
