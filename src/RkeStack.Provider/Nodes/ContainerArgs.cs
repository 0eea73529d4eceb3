using System.Collections.Immutable;
using RkeStack.Cluster.Plans;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Nodes;

[SchemaType("Container")]
[Description("One container as it must be on a host, in Docker's terms.")]
internal sealed record ContainerArgs
{
    [Description("Image with registry and tag.")]
    public required string Image { get; init; }

    [Description("Docker's Entrypoint; the image's own when left out.")]
    public ImmutableArray<string>? Entrypoint { get; init; }

    [Description("Docker's Cmd; the image's own when left out.")]
    public ImmutableArray<string>? Command { get; init; }

    [Description("Environment as `NAME=value`; never holds a secret.")]
    public ImmutableArray<string>? Environment { get; init; }

    [Description("Bind mounts as `source:target[:options]`.")]
    public ImmutableArray<string>? Binds { get; init; }

    [Description("Containers whose volumes are taken over.")]
    public ImmutableArray<string>? VolumesFrom { get; init; }

    [Description("Security options, such as SELinux labels.")]
    public ImmutableArray<string>? SecurityOptions { get; init; }

    [Description("`host`, `none`, or left out for Docker's bridge.")]
    public string? NetworkMode { get; init; }

    [Description("`host`, or left out.")]
    public string? PidMode { get; init; }

    [Description("Whether the container has all capabilities and devices.")]
    public bool? Privileged { get; init; }

    [Description("`always`, or left out for none.")]
    public string? RestartPolicy { get; init; }

    [Description("`uid:gid`; the image's own when left out.")]
    public string? User { get; init; }

    [Description("Labels.")]
    public ImmutableSortedDictionary<string, string>? Labels { get; init; }

    [Description("Where the component says that it is healthy.")]
    public string? HealthCheckUrl { get; init; }

    [Description("Flags that only the container's very first start reads; their change replaces nothing.")]
    public ImmutableArray<string>? BootstrapFlags { get; init; }

    [Description("False for a container that is made but never started.")]
    public bool? Started { get; init; }

    [Description("What a refresh found of it: `gone`, `changed` or `stopped`; left out where it is as it must be.")]
    public string? Drift { get; init; }

    /// <summary>The arguments that say what a plan says.</summary>
    public static ContainerArgs From(ContainerPlan plan) => new()
    {
        Image = plan.Image,
        Entrypoint = Some(plan.Entrypoint),
        Command = Some(plan.Command),
        Environment = Some(plan.Environment),
        Binds = Some(plan.Binds),
        VolumesFrom = Some(plan.VolumesFrom),
        SecurityOptions = Some(plan.SecurityOptions),
        NetworkMode = Some(plan.NetworkMode),
        PidMode = Some(plan.PidMode),
        Privileged = plan.Privileged ? true : null,
        RestartPolicy = Some(plan.RestartPolicy),
        User = Some(plan.User),
        Labels = plan.Labels.IsEmpty ? null : plan.Labels,
        HealthCheckUrl = plan.HealthCheckUrl,
        BootstrapFlags = Some(plan.BootstrapFlags),
        Started = plan.Started ? null : false,
    };

    /// <summary>The plan that the engine carries out.</summary>
    /// <param name="name">The container's name.</param>
    public ContainerPlan ToPlan(string name) => new()
    {
        Name = name,
        Image = Image,
        Entrypoint = Entrypoint ?? [],
        Command = Command ?? [],
        Environment = Environment ?? [],
        Binds = Binds ?? [],
        VolumesFrom = VolumesFrom ?? [],
        SecurityOptions = SecurityOptions ?? [],
        NetworkMode = NetworkMode ?? "",
        PidMode = PidMode ?? "",
        Privileged = Privileged ?? false,
        RestartPolicy = RestartPolicy ?? "",
        User = User ?? "",
        Labels = Labels ?? ImmutableSortedDictionary<string, string>.Empty,
        HealthCheckUrl = HealthCheckUrl,
        BootstrapFlags = BootstrapFlags ?? [],
        Started = Started ?? true,
    };

    private static ImmutableArray<string>? Some(ImmutableArray<string> list) => list.IsEmpty ? null : list;

    private static string? Some(string text) => text.Length == 0 ? null : text;
}
