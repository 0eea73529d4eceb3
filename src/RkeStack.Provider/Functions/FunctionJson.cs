using System.Text.Json.Serialization;

namespace RkeStack.Provider.Functions;

/// <summary>The JSON contracts of the functions' arguments and answers, from which the schema is derived.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListVersionsArgs))]
[JsonSerializable(typeof(ListVersionsResult))]
[JsonSerializable(typeof(ParseClusterConfigArgs))]
[JsonSerializable(typeof(ParseClusterConfigResult))]
[JsonSerializable(typeof(GetKubeconfigArgs))]
[JsonSerializable(typeof(GetKubeconfigResult))]
[JsonSerializable(typeof(GetHostFactsArgs))]
[JsonSerializable(typeof(GetHostFactsResult))]
[JsonSerializable(typeof(GenerateCertificateRequestsArgs))]
[JsonSerializable(typeof(GenerateCertificateRequestsResult))]
internal sealed partial class FunctionJson : JsonSerializerContext;
