using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace RkeStack.Cluster.Configuration.Source;

/// <summary>
/// YamlDotNet's scanner, but looking ahead twice does not lose a token: its parser does so after a text with an anchor in
/// a flow map, and then refuses <c>{a: &amp;x b, c: d}</c>, which is good YAML.
/// </summary>
/// <param name="input">The text.</param>
internal sealed class SteadyScanner(TextReader input) : IScanner
{
    private readonly Scanner _scanner = new(input);

    /// <inheritdoc/>
    public Mark CurrentPosition => _scanner.CurrentPosition;

    /// <inheritdoc/>
    public Token? Current => _scanner.Current;

    /// <inheritdoc/>
    public bool MoveNext() => _scanner.MoveNext();

    /// <inheritdoc/>
    public bool MoveNextWithoutConsuming() => _scanner.Current switch
    {
        null => _scanner.MoveNextWithoutConsuming(),
        StreamEnd => false,
        _ => true,
    };

    /// <inheritdoc/>
    public void ConsumeCurrent() => _scanner.ConsumeCurrent();
}
