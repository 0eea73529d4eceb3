using System.Globalization;
using Docker.DotNet.Models;

namespace RkeStack.Engine.Docker;

/// <summary>
/// Follows a pull's messages: keeps the error that may be among them, and tells how many layers are done, once per layer
/// and not for each of the thousands of messages.
/// </summary>
internal sealed class PullProgress(string image, IProgress<string>? progress) : IProgress<JSONMessage>
{
    private readonly HashSet<string> _layers = [];
    private readonly HashSet<string> _done = [];

    public string? Error { get; private set; }

    public void Report(JSONMessage value)
    {
        if (value.Error?.Message is { Length: > 0 } error)
        {
            Error = error.Trim().TrimEnd('.');
            return;
        }

        if (string.IsNullOrEmpty(value.ID) || value.Status is null)
        {
            return;
        }

        if (value.Status.StartsWith("Pulling fs layer", StringComparison.Ordinal) || value.Status == "Already exists")
        {
            _layers.Add(value.ID);
        }

        if (value.Status is "Pull complete" or "Already exists" && _done.Add(value.ID))
        {
            progress?.Report(string.Create(CultureInfo.InvariantCulture, $"pulling {image}: {_done.Count} of {_layers.Count} layers"));
        }
    }
}
