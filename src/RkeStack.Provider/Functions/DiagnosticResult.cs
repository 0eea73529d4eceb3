using RkeStack.Cluster.Diagnostics;
using RkeStack.Pulumi.Schemas;

namespace RkeStack.Provider.Functions;

[SchemaType("ConfigDiagnostic")]
[Description("One thing that is wrong, or doubtful, in a cluster.yml.")]
internal sealed record DiagnosticResult
{
    [Description("Stable code, such as `RKE0102`.")]
    public required string Code { get; init; }

    [Description("Where, in the terms of cluster.yml, such as `nodes[0].role[1]`; empty for the whole.")]
    public required string Path { get; init; }

    [Description("Line in the text, from 1; left out where there is none.")]
    public int? Line { get; init; }

    [Description("Column in the text, from 1; left out where there is none.")]
    public int? Column { get; init; }

    [Description("What is wrong.")]
    public required string Message { get; init; }

    [Description("What to write instead; empty where the message says it.")]
    public required string Fix { get; init; }

    /// <summary>The result that says what a diagnostic says.</summary>
    public static DiagnosticResult From(Diagnostic diagnostic) => new()
    {
        Code = diagnostic.Code,
        Path = diagnostic.Path,
        Line = diagnostic.Line,
        Column = diagnostic.Column,
        Message = diagnostic.Message,
        Fix = diagnostic.Fix,
    };
}
