using System.Text.Json.Nodes;
using RkeStack.Pulumi.Serving;

namespace RkeStack.Pulumi.Schemas;

/// <summary>Writes a provider's schema: the JSON from which SDKs and documentation are generated.</summary>
internal sealed class SchemaBuilder
{
    private readonly ProviderDefinition _definition;
    private readonly SchemaTypes _types;

    private SchemaBuilder(ProviderDefinition definition) => (_definition, _types) = (definition, new SchemaTypes(definition.Name));

    /// <summary>The schema of a provider, as JSON text.</summary>
    /// <exception cref="InvalidOperationException">Two types have the same name.</exception>
    public static string Build(ProviderDefinition definition) => new SchemaBuilder(definition).Package().ToJsonString();

    private JsonObject Package()
    {
        var metadata = _definition.Metadata;
        var configuration = (_definition.Configuration ?? ProviderConfiguration.None).Shape;
        var package = new JsonObject { ["name"] = _definition.Name, ["version"] = _definition.Version }
            .Set("displayName", metadata.DisplayName)
            .Set("description", metadata.Description)
            .Set("keywords", metadata.Keywords)
            .Set("homepage", metadata.Homepage)
            .Set("license", metadata.License)
            .Set("repository", metadata.Repository)
            .Set("publisher", metadata.Publisher);
        package["meta"] = new JsonObject { ["moduleFormat"] = "(.*)" };
        package["language"] = Languages(metadata);
        package["config"] = new JsonObject { ["variables"] = _types.Properties(configuration) }.Set("defaults", SchemaTypes.Required(configuration));
        package["provider"] = new JsonObject { ["inputProperties"] = _types.Properties(configuration) }
            .Set("requiredInputs", SchemaTypes.Required(configuration));
        package["resources"] = Resources();
        package["functions"] = Functions();
        package["types"] = _types.Declarations(_definition.Types, _definition.Enums);
        return package;
    }

    private JsonObject Languages(PackageMetadata metadata)
    {
        var csharp = new JsonObject { ["respectSchemaVersion"] = true }.Set("rootNamespace", metadata.CSharpRootNamespace);
        if (metadata.CSharpNamespace is { } name)
        {
            csharp["namespaces"] = new JsonObject { [_definition.Name] = name };
        }

        return new JsonObject
        {
            ["csharp"] = csharp,
            ["nodejs"] = new JsonObject { ["respectSchemaVersion"] = true },
            ["python"] = new JsonObject { ["respectSchemaVersion"] = true, ["pyproject"] = new JsonObject { ["enabled"] = true } },
            ["go"] = new JsonObject { ["respectSchemaVersion"] = true, ["generateResourceContainerTypes"] = true },
        };
    }

    private JsonObject Resources()
    {
        var resources = new JsonObject();
        foreach (var resource in _definition.Resources)
        {
            resources[resource.Token] = Resource(resource.Token, resource.Description, resource.InputShape, resource.OutputShape);
        }

        foreach (var component in _definition.Components)
        {
            var declared = Resource(component.Token, component.Description, component.InputShape, component.OutputShape);
            declared["isComponent"] = true;

            // SDKs turn secret outputs into an option that components do not have in C#. The values themselves say that they are secret.
            foreach (var (_, output) in declared["properties"]!.AsObject())
            {
                output!.AsObject().Remove("secret");
            }

            resources[component.Token] = declared;
        }

        return resources;
    }

    private JsonObject Resource(string token, string description, TypeShape inputs, TypeShape outputs)
    {
        var resource = new JsonObject { ["properties"] = _types.Properties(outputs), ["inputProperties"] = _types.Properties(inputs) }
            .Set("description", description)
            .Set("required", SchemaTypes.Required(outputs))
            .Set("requiredInputs", SchemaTypes.Required(inputs));
        var methods = new JsonObject();
        foreach (var method in _definition.Methods.Where(method => method.Resource == token))
        {
            methods[method.Name] = method.Token;
        }

        if (methods.Count > 0)
        {
            resource["methods"] = methods;
        }

        return resource;
    }

    private JsonObject Functions()
    {
        var functions = new JsonObject();
        foreach (var function in _definition.Functions)
        {
            functions[function.Token] = new JsonObject { ["inputs"] = _types.Object(function.ArgumentShape), ["outputs"] = _types.Object(function.ResultShape) }
                .Set("description", function.Description);
        }

        foreach (var method in _definition.Methods)
        {
            var inputs = _types.Object(method.ArgumentShape);
            inputs["properties"]!["__self__"] = new JsonObject { ["$ref"] = $"#/resources/{method.Resource}" };
            inputs.Set("required", ["__self__", .. SchemaTypes.Required(method.ArgumentShape)]);
            functions[method.Token] = new JsonObject { ["inputs"] = inputs, ["outputs"] = _types.Object(method.ResultShape) }
                .Set("description", method.Description);
        }

        return functions;
    }
}
