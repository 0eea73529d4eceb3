namespace RkeStack.Cluster.Configuration;

/// <summary>Names in the spelling of properties.</summary>
internal static class CamelCase
{
    /// <summary><c>kube-api</c> and <c>kube_api</c> become <c>kubeApi</c>.</summary>
    public static string Of(string name)
    {
        if (name.AsSpan().IndexOfAny('_', '-') < 0)
        {
            return name;
        }

        var parts = name.Split('_', '-');
        return parts[0] + string.Concat(parts.Skip(1).Select(part => part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
    }
}
