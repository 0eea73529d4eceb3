namespace RkeStack.Cli.Certificates;

/// <summary>What became of a file of a signing request.</summary>
internal enum CsrFileState
{
    /// <summary>It was not there and is now.</summary>
    Written,

    /// <summary>It was there and is right.</summary>
    Kept,

    /// <summary>It was there and asks for other names; it is left as it is.</summary>
    Outdated,
}
