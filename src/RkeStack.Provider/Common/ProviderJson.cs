using System.Text.Json.Serialization;
using RkeStack.Provider.Addons;
using RkeStack.Provider.Clusters;
using RkeStack.Provider.ControlPlaneNodes;
using RkeStack.Provider.EtcdNodes;
using RkeStack.Provider.Hosts;
using RkeStack.Provider.Nodes;
using RkeStack.Provider.Pki;
using RkeStack.Provider.Readiness;
using RkeStack.Provider.Secrets;
using RkeStack.Provider.WorkerNodes;

namespace RkeStack.Provider.Common;

/// <summary>The JSON contracts of all inputs and outputs, from which the schema is derived.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ClusterInputs))]
[JsonSerializable(typeof(ClusterOutputs))]
[JsonSerializable(typeof(ClusterPkiInputs))]
[JsonSerializable(typeof(ClusterPkiOutputs))]
[JsonSerializable(typeof(HostInputs))]
[JsonSerializable(typeof(HostOutputs))]
[JsonSerializable(typeof(EtcdNodeInputs))]
[JsonSerializable(typeof(ControlPlaneNodeInputs))]
[JsonSerializable(typeof(WorkerNodeInputs))]
[JsonSerializable(typeof(NodeOutputs))]
[JsonSerializable(typeof(NodesReadyInputs))]
[JsonSerializable(typeof(NodesReadyOutputs))]
[JsonSerializable(typeof(SecretsEncryptionInputs))]
[JsonSerializable(typeof(SecretsEncryptionOutputs))]
[JsonSerializable(typeof(ClusterAddonInputs))]
[JsonSerializable(typeof(ClusterAddonOutputs))]
[JsonSerializable(typeof(ProviderConfig))]
internal sealed partial class ProviderJson : JsonSerializerContext;
