using System.Globalization;

namespace RkeStack.Cluster.Configuration;

/// <summary>A number or a text such as <c>25%</c>: what Kubernetes calls IntOrString.</summary>
public readonly record struct IntOrText
{
    /// <summary>Makes it of a number.</summary>
    /// <param name="number">The number.</param>
    public IntOrText(int number) => Number = number;

    /// <summary>Makes it of a text.</summary>
    /// <param name="text">The text, such as <c>25%</c>.</param>
    public IntOrText(string text) => Text = text;

    /// <summary>The number, when it is one.</summary>
    public int? Number { get; }

    /// <summary>The text, when it is not a number.</summary>
    public string? Text { get; }

    /// <summary>The number in digits, or the text.</summary>
    public override string ToString() => Text ?? (Number ?? 0).ToString(CultureInfo.InvariantCulture);
}
