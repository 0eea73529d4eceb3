namespace RkeStack.Pulumi.Serving;

/// <summary>What happens to a property.</summary>
public enum PropertyChangeKind
{
    /// <summary>It appears.</summary>
    Add,

    /// <summary>It goes.</summary>
    Delete,

    /// <summary>Its value changes.</summary>
    Update,
}
