using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>Codes of what can be wrong with cluster.yml as a text, and with its keys and types (RKE0001 to RKE0099).</summary>
internal static class SourceErrors
{
    public static readonly ErrorCode NotYaml = new("RKE0001", Severity.Error, "Not YAML",
        "The text breaks the rules of YAML, often by a wrong indentation, a tab, or an unclosed quote or bracket.",
        "Correct the line; a YAML checker of your editor shows it.");

    public static readonly ErrorCode TooLong = new("RKE0002", Severity.Error, "Text too long",
        "The text is longer than any cluster.yml needs to be.",
        "Move large manifests from addons into files and list them under addons_include.");

    public static readonly ErrorCode TooDeep = new("RKE0003", Severity.Error, "Nested too deep",
        "Maps and lists stand inside each other deeper than any setting of a cluster does.",
        "Take out the needless levels.");

    public static readonly ErrorCode TooManyNodes = new("RKE0004", Severity.Error, "Too many values",
        "The text holds more values than any cluster needs, mostly because aliases refer to values with further aliases.",
        "Write the values out instead of nesting aliases, and keep large lists out of the file.");

    public static readonly ErrorCode UnknownAlias = new("RKE0005", Severity.Error, "Alias without anchor",
        "An alias (*name) refers to an anchor (&name) that does not stand before it, or that it is a part of.",
        "Put the anchor before the alias, or write the value out.");

    public static readonly ErrorCode RootIsNotMap = new("RKE0006", Severity.Error, "Not a map",
        "cluster.yml is a map of settings, such as nodes and services.",
        "Begin with 'nodes:' at the start of a line.");

    public static readonly ErrorCode SeveralDocuments = new("RKE0007", Severity.Warning, "More than one document",
        "Only the first YAML document of the text is read, as RKE does.",
        "Remove the line '---' and what follows, or put manifests under addons.");

    public static readonly ErrorCode MergeIsNotMap = new("RKE0008", Severity.Error, "Merge of something that is no map",
        "'<<' takes over the entries of a map, or of a list of maps.",
        "Let the alias after '<<' refer to a map.");

    public static readonly ErrorCode KeyIsNotText = new("RKE0009", Severity.Error, "Key is not a text",
        "The key of a map is itself a map or a list, often because of a '{{' or '[' without quotes.",
        "Write the key as a text, or put the value into quotes.");

    public static readonly ErrorCode UnknownKey = new("RKE0010", Severity.Error, "Unknown key",
        "Neither this program nor any version of RKE knows the key, or Kubernetes the field of its object, so that it would be left out silently.",
        "Correct the spelling or remove the key.");

    public static readonly ErrorCode ObsoleteKey = new("RKE0011", Severity.Warning, "Obsolete key",
        "The key belongs to another version of RKE or to another program, and does nothing here.",
        "Remove the key, or write what took its place.");

    public static readonly ErrorCode MisplacedKey = new("RKE0012", Severity.Warning, "Key in the wrong place",
        "The key is known, but not in this section; here it does nothing, in RKE neither.",
        "Move the key to where it belongs.");

    public static readonly ErrorCode DuplicateKey = new("RKE0013", Severity.Warning, "Key written twice",
        "The key stands twice in one map. Maps are merged, of anything else the last one counts, as in RKE.",
        "Write the key once.");

    public static readonly ErrorCode WrongType = new("RKE0014", Severity.Error, "Wrong type",
        "The value is not of the kind that the key takes.",
        "Write a value of the kind that is asked for.");

    public static readonly ErrorCode TooManyErrors = new("RKE0015", Severity.Error, "Too many findings",
        "More was found than is of use to show at once.",
        "Correct the first ones and try again.");

    public static readonly ErrorCode NoEffect = new("RKE0016", Severity.Warning, "Key without effect",
        "The key is taken but does nothing, in RKE neither.",
        "Remove the key.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ErrorCode> All { get; } =
    [
        NotYaml,
        TooLong,
        TooDeep,
        TooManyNodes,
        UnknownAlias,
        RootIsNotMap,
        SeveralDocuments,
        MergeIsNotMap,
        KeyIsNotText,
        UnknownKey,
        ObsoleteKey,
        MisplacedKey,
        DuplicateKey,
        WrongType,
        TooManyErrors,
        NoEffect,
    ];
}
