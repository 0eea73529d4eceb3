using RkeStack.Cluster.Configuration.Source;

namespace RkeStack.Cluster.Configuration;

/// <summary>Reads cluster.yml. JSON is YAML, so that typed inputs are read the same way.</summary>
public static class ClusterYaml
{
    /// <summary>
    /// Reads a text into the model. Nothing is defaulted, and nothing checked but keys and types. Whatever the text is, the
    /// answer is a result: nothing is thrown.
    /// </summary>
    /// <param name="text">The text of cluster.yml, or of its equal in JSON.</param>
    /// <param name="options">How the text is read; null for a cluster.yml.</param>
    public static ParseResult Parse(string text, ClusterYamlOptions? options = null)
    {
        var diagnostics = new DiagnosticList();
        SourceDocument document;
        try
        {
            document = SourceReader.Read(text, diagnostics);
        }
        catch (SourceException unreadable)
        {
            diagnostics.Add(unreadable.Diagnostic);
            return new ParseResult(null, ConfigSource.Empty, diagnostics.Items);
        }

        if (document.Root is null or SourceScalar { IsNull: true })
        {
            return new ParseResult(new ClusterConfig(), ConfigSource.Empty, diagnostics.Items);
        }

        if (document.Root is not SourceMapping root)
        {
            diagnostics.Add(SourceErrors.RootIsNotMap.At("", $"the text is {document.Root.Kind}, not a map of settings") with
            {
                Line = document.Root.Line,
                Column = document.Root.Column,
            });
            return new ParseResult(null, ConfigSource.Empty, diagnostics.Items);
        }

        var binder = new Binder((options ?? new ClusterYamlOptions()).IsTypedInput, diagnostics, document.Aliased) { IsRewritten = RewrittenText.IsRewritten(root) };
        ClusterKeys.Section.TryBind(binder, root, "", new ClusterConfig(), out var config);
        binder.ReportUntaken();
        return new ParseResult(config, binder.ToSource(), diagnostics.Items);
    }
}
