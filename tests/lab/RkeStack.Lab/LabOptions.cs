namespace RkeStack.Labs;

/// <summary>How a lab is made.</summary>
public sealed record LabOptions
{
    /// <summary>Ordinary hosts, reached directly.</summary>
    public static LabOptions Default { get; } = new();

    /// <summary>Options of every host; <see cref="Lab.ResetAsync"/> makes a single one different.</summary>
    public LabHostOptions Hosts { get; init; } = LabHostOptions.Ordinary;

    /// <summary>Whether the hosts are reached only through one more host, <see cref="Lab.Bastion"/>.</summary>
    public bool BehindBastion { get; init; }
}
