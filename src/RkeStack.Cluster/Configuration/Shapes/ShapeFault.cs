namespace RkeStack.Cluster.Configuration.Shapes;

/// <summary>A value of the right kind that Kubernetes does not take.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Message">What is wrong, one sentence.</param>
/// <param name="Fix">What to write.</param>
internal sealed record ShapeFault(string Path, string Message, string Fix);
