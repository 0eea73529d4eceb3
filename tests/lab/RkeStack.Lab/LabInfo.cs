using System.Text.Json.Serialization;

namespace RkeStack.Labs;

/// <summary>What <c>lab info</c> prints.</summary>
internal sealed record LabInfo(
    string Name,
    string User,
    string Subnet,
    string Gateway,
    string KeyPath,
    string KnownHosts,
    string ClusterYml,
    LabCredentials Credentials,
    LabHost? Bastion,
    IReadOnlyList<LabHost> Hosts);

[JsonSerializable(typeof(LabInfo))]
[JsonSerializable(typeof(LabRegistry))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class LabJson : JsonSerializerContext;
