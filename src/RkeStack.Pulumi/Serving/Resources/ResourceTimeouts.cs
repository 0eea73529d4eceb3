namespace RkeStack.Pulumi.Serving;

/// <summary>How long a resource's operations may take where the user says nothing.</summary>
/// <param name="Create">For Create.</param>
/// <param name="Update">For Update.</param>
/// <param name="Delete">For Delete.</param>
/// <param name="Read">For Read; also for Check and Diff.</param>
public sealed record ResourceTimeouts(TimeSpan Create, TimeSpan Update, TimeSpan Delete, TimeSpan Read)
{
    /// <summary>Ten minutes for changes, two for Read.</summary>
    public static ResourceTimeouts Default { get; } =
        new(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(2));
}
