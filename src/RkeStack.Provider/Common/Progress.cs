using RkeStack.Pulumi.Serving;

namespace RkeStack.Provider.Common;

/// <summary>Shows the engine's progress on the resource's row.</summary>
internal sealed class Progress(IResourceContext context) : IProgress<string>
{
    public void Report(string value) => context.Status(value);
}
