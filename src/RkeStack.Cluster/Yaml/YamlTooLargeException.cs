using YamlDotNet.Core;

namespace RkeStack.Cluster.Yaml;

/// <summary>The text is nested too deep, or holds too much.</summary>
internal sealed class YamlTooLargeException(Mark start, Mark end) : YamlException(start, end, "the text is nested too deep, or holds too much");
