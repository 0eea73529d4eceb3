using System.Text.Json.Nodes;

namespace RkeStack.Engine.Etcd;

/// <summary>What one member's JSON gateway answered, or why it did not.</summary>
/// <param name="Status">HTTP status; 0 without an answer.</param>
/// <param name="Body">The answer; empty without one.</param>
/// <param name="Message">etcd's own error text, or why there is no answer; without a final period.</param>
internal sealed record EtcdAnswer(int Status, JsonObject Body, string Message)
{
    public bool Succeeded => Status == 200;

    public bool Says(string text) => Message.Contains(text, StringComparison.Ordinal);
}
