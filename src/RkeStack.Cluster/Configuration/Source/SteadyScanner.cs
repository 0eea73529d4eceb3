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
    private readonly Stack<OpenBracket> _open = new();
    private Token? _seen;

    /// <summary>The innermost bracket that is open where the scanner is; null for none.</summary>
    public OpenBracket? OpenBracket => _open.TryPeek(out var open) ? open : null;

    /// <inheritdoc/>
    public Mark CurrentPosition => _scanner.CurrentPosition;

    /// <inheritdoc/>
    public Token? Current => _scanner.Current;

    /// <inheritdoc/>
    public bool MoveNext() => Watched(_scanner.MoveNext());

    /// <inheritdoc/>
    public bool MoveNextWithoutConsuming() => _scanner.Current switch
    {
        null => Watched(_scanner.MoveNextWithoutConsuming()),
        StreamEnd => false,
        _ => true,
    };

    /// <inheritdoc/>
    public void ConsumeCurrent() => _scanner.ConsumeCurrent();

    private bool Watched(bool hasMoved)
    {
        if (!ReferenceEquals(_seen, _scanner.Current))
        {
            _seen = _scanner.Current;
            Watch(_seen);
        }

        return hasMoved;
    }

    private void Watch(Token? token)
    {
        switch (token)
        {
            case FlowSequenceStart:
                _open.Push(new OpenBracket('[', token.Start.Line, token.Start.Column));
                break;
            case FlowMappingStart:
                _open.Push(new OpenBracket('{', token.Start.Line, token.Start.Column));
                break;
            case FlowSequenceEnd when OpenBracket is { Bracket: '[' }:
            case FlowMappingEnd when OpenBracket is { Bracket: '{' }:
                _open.Pop();
                break;
        }
    }
}
