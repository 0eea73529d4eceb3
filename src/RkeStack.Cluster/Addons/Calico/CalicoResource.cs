using static RkeStack.Cluster.Addons.ManifestYaml;

namespace RkeStack.Cluster.Addons;

/// <summary>
/// A kind of custom objects. Its schema is open, as Calico checks them itself; only defaults that change what an object means
/// are kept from the full schema.
/// </summary>
/// <param name="Kind">Kind: <c>IPPool</c>.</param>
/// <param name="Plural">Its name in paths: <c>ippools</c>.</param>
/// <param name="Since">First release of Calico with it.</param>
internal sealed record CalicoResource(string Kind, string Plural, Version Since)
{
    private const string Open = "type: object, x-kubernetes-preserve-unknown-fields: true";

    public string Group { get; init; } = "crd.projectcalico.org";

    public string Version { get; init; } = "v1";

    public bool IsNamespaced { get; init; }

    /// <summary>Its short name; empty for none.</summary>
    public string ShortName { get; init; } = "";

    /// <summary>Fields of the object beyond those every object has, as a mapping's inside; empty for none that need a default.</summary>
    public string Properties { get; init; } = "";

    /// <summary>A rule that every object must hold (CEL), and what is said when it does not; empty for none.</summary>
    public (string Rule, string Message) Validation { get; init; } = ("", "");

    /// <summary>Annotations of the definition, as a mapping on one line; empty for none.</summary>
    public string Annotations { get; init; } = "";

    /// <summary>Whether the status is written on its own.</summary>
    public bool HasStatus { get; init; }

    /// <summary>An open mapping of which some fields are described.</summary>
    public static string Fields(string properties) => $"{{{Open}, properties: {{{properties}}}}}";

    /// <summary>The definition.</summary>
    public string ToYaml() =>
        $$"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: {{Plural}}.{{Group}}
          {{When(Annotations.Length > 0, $"annotations: {Annotations}")}}
        spec:
          group: {{Group}}
          names:
            kind: {{Kind}}
            listKind: {{Kind}}List
            plural: {{Plural}}
            singular: {{Kind.ToLowerInvariant()}}
            {{When(ShortName.Length > 0, $"shortNames: [{ShortName}]")}}
          scope: {{(IsNamespaced ? "Namespaced" : "Cluster")}}
          versions:
          - name: {{Version}}
            served: true
            storage: true
            {{When(HasStatus, "subresources: {status: {}}")}}
            schema:
              openAPIV3Schema:
                type: object
                x-kubernetes-preserve-unknown-fields: true
                {{When(Properties.Length > 0, $"properties: {{{Properties}}}")}}
                {{When(Validation.Rule.Length > 0, $"x-kubernetes-validations: [{{rule: {Quote(Validation.Rule)}, message: {Quote(Validation.Message)}}}]")}}
        """;
}
