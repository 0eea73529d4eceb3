namespace RkeStack.Cluster.Configuration;

/// <summary>What kind of value a key takes.</summary>
public enum ConfigValueKind
{
    /// <summary>A text; an unquoted number or boolean is taken as it is written.</summary>
    Text,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number, with a fraction or without.</summary>
    Fraction,

    /// <summary>A number or a text, such as <c>25%</c>.</summary>
    NumberOrText,

    /// <summary>A list of texts.</summary>
    TextList,

    /// <summary>A map of texts.</summary>
    TextMap,

    /// <summary>A map of lists of texts.</summary>
    TextListMap,

    /// <summary>A list of maps of texts.</summary>
    TextMapList,

    /// <summary>A section with keys of its own.</summary>
    Section,

    /// <summary>A list of sections.</summary>
    SectionList,

    /// <summary>A map of sections by names of the user's own.</summary>
    SectionMap,

    /// <summary>An object of Kubernetes' own, kept as it is.</summary>
    KubernetesObject,

    /// <summary>A list of objects of Kubernetes' own, kept as they are.</summary>
    KubernetesObjectList,
}
