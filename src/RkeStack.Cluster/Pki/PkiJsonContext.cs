using System.Text.Json.Serialization;

namespace RkeStack.Cluster.Pki;

/// <summary>Serializers of the bundle, made when compiling.</summary>
[JsonSourceGenerationOptions]
[JsonSerializable(typeof(SortedDictionary<string, CertificateEntry>))]
internal sealed partial class PkiJsonContext : JsonSerializerContext;
