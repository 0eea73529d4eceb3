namespace RkeStack.Cluster.Configuration.Shapes;

/// <summary>When RKE's JSON shows a field of a Kubernetes object.</summary>
internal enum FieldPresence
{
    /// <summary>Where it holds something.</summary>
    IfNotEmpty,

    /// <summary>Where it is written.</summary>
    IfWritten,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never: the field is met in files, but its type does not have it.</summary>
    Never,
}
