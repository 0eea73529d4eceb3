using RkeStack.Cluster.Diagnostics;

namespace RkeStack.Cluster.Configuration;

/// <summary>Gathers diagnostics, up to a number that a person can still read.</summary>
internal sealed class DiagnosticList
{
    /// <summary>How many are kept.</summary>
    public const int Most = 500;

    private readonly List<Diagnostic> _items = [];
    private int _dropped;

    /// <summary>What was found, in the order found, with a note where there was too much.</summary>
    public IReadOnlyList<Diagnostic> Items => _dropped == 0
        ? _items
        : [.. _items, SourceErrors.TooManyErrors.At("", $"{_dropped} further findings are not shown")];

    /// <summary>Whether an error is among them.</summary>
    public bool HasErrors => _dropped > 0 || _items.Exists(item => item.Severity == Severity.Error);

    /// <summary>Whether no further diagnostic will be kept.</summary>
    public bool IsFull => _items.Count >= Most;

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (IsFull)
        {
            Drop();
        }
        else
        {
            _items.Add(diagnostic);
        }
    }

    /// <summary>Counts one that there is no room for, sparing the work of putting it into words.</summary>
    public void Drop() => _dropped++;
}
