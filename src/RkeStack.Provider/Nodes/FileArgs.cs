using RkeStack.Cluster.Plans;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Nodes;

[SchemaType("File")]
[Description("One file as it must be on a host.")]
internal sealed record FileArgs
{
    [Secret]
    [Description("The whole content.")]
    public required string Content { get; init; }

    [Description("Permission bits as an octal text; `0600` when left out.")]
    public string? Mode { get; init; }

    [Description("Numeric owner; 0 when left out.")]
    public int? Uid { get; init; }

    [Description("Numeric group; 0 when left out.")]
    public int? Gid { get; init; }

    [Description("Whether another role of the host needs the file too; it then stays when this role leaves.")]
    public bool? Shared { get; init; }

    [Description("What a refresh found of it: `gone` or `changed`; left out where it is as it must be.")]
    public string? Drift { get; init; }

    /// <summary>The arguments that say what a plan says.</summary>
    /// <param name="plan">The file.</param>
    /// <param name="shared">Whether another role of the host has it too.</param>
    public static FileArgs From(FilePlan plan, bool shared) => new()
    {
        Shared = shared ? true : null,
        Content = plan.Content,
        Mode = plan.Mode == Private ? null : $"0{Convert.ToString(plan.Mode, 8)}",
        Uid = plan.Uid == 0 ? null : plan.Uid,
        Gid = plan.Gid == 0 ? null : plan.Gid,
    };

    /// <summary>Whether the permission bits are some that <c>chmod</c> takes; not known yet, they are.</summary>
    public bool HasMode() => Mode is null || (Mode.Length is 3 or 4 && Mode.All(digit => char.IsBetween(digit, '0', '7')));

    /// <summary>The plan that the engine carries out.</summary>
    /// <param name="path">Absolute path on the host.</param>
    public FilePlan ToPlan(string path) => new()
    {
        Path = path,
        // Not known yet in a preview.
        Content = Content ?? "",
        Mode = Mode is null ? Private : Convert.ToInt32(Mode, 8),
        Uid = Uid ?? 0,
        Gid = Gid ?? 0,
    };

    private const int Private = 0b110_000_000;
}
