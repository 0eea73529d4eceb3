namespace RkeStack.Pulumi.Serving;

/// <summary>What the engine says on the command line: flags of its own, then its address; no address means that it will attach.</summary>
internal static class PluginArguments
{
    /// <summary>The engine's address, or null where the plugin was started by hand to be attached to.</summary>
    public static string? EngineAddress(IReadOnlyList<string> arguments)
    {
        string? address = null;
        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments[index] is "--tracing" or "-tracing")
            {
                index++;
            }
            else if (!arguments[index].StartsWith('-'))
            {
                address = arguments[index];
            }
        }

        return address;
    }
}
