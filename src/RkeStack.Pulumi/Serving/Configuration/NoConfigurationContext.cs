using System.Text.Json.Serialization;

namespace RkeStack.Pulumi.Serving;

[JsonSerializable(typeof(NoConfiguration))]
internal sealed partial class NoConfigurationContext : JsonSerializerContext;
