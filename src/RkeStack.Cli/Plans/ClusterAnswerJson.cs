using System.Text.Json;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Pki;
using RkeStack.Cluster.Plans;

namespace RkeStack.Cli.Plans;

/// <summary>
/// Writes what a cluster.yml means as RKE's own answers are kept: <c>certificates</c> by name, <c>config</c> with RKE's JSON
/// names, <c>nodes</c> by address. Holds what secrets the cluster.yml holds.
/// </summary>
internal static class ClusterAnswerJson
{
    /// <summary>Writes the three as one object.</summary>
    public static void Write(Utf8JsonWriter writer, ClusterAnswer answer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("certificates");
        RkeCertificatesJson.Write(writer, answer.Pki);
        writer.WritePropertyName("config");
        RkeConfigJson.WriteTo(writer, answer.Config);
        writer.WritePropertyName("nodes");
        RkePlanJson.WriteNodes(writer, answer.Plan);
        writer.WriteEndObject();
    }
}
