namespace RkeStack.Cluster.Configuration.Schema;

/// <summary>A page of documentation.</summary>
/// <param name="Name">Name of its file.</param>
/// <param name="Text">Its text, Markdown.</param>
public sealed record SettingsPage(string Name, string Text);
