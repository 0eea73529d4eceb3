namespace RkeStack.Cli.Differences;

/// <summary>What becomes of a thing.</summary>
internal enum ChangeKind
{
    /// <summary>It is made.</summary>
    Create,

    /// <summary>It is taken away.</summary>
    Remove,

    /// <summary>It is made anew in place of the old one.</summary>
    Replace,

    /// <summary>It is changed where it is.</summary>
    Update,
}
