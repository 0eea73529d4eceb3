using YamlDotNet.Core;

namespace RkeStack.Cluster.Yaml;

/// <summary>The key of a map is itself a map or a list.</summary>
internal sealed class YamlKeyException(Mark start, Mark end) : YamlException(start, end, "the key of a map is itself a map or a list");
