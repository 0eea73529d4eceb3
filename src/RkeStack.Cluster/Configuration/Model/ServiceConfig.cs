using System.Collections.Immutable;

namespace RkeStack.Cluster.Configuration;

/// <summary>What can be set of every component (<c>services.*</c> of cluster.yml).</summary>
public abstract record ServiceConfig
{
    /// <summary><c>image</c>: Overwritten by the image that system_images names. Default: from system_images.</summary>
    public string Image { get; init; } = "";

    /// <summary><c>extra_args</c>: Flags of the component without their dashes; they win over those that are made by default.</summary>
    public ImmutableSortedDictionary<string, string> ExtraArgs { get; init; } = EmptyMaps.Text;

    /// <summary><c>extra_args_array</c>: Flags that are given several times, each with a list of values.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> ExtraArgsArray { get; init; } = EmptyMaps.TextList;

    /// <summary><c>extra_binds</c>: Further bind mounts, as source:target[:options].</summary>
    public ImmutableArray<string> ExtraBinds { get; init; } = [];

    /// <summary><c>extra_env</c>: Further environment variables, as NAME=value.</summary>
    public ImmutableArray<string> ExtraEnv { get; init; } = [];

    /// <summary><c>win_extra_args</c>: Takes the place of extra_args on Windows hosts; kubelet and kubeproxy only.</summary>
    public ImmutableSortedDictionary<string, string> WindowsExtraArgs { get; init; } = EmptyMaps.Text;

    /// <summary><c>win_extra_args_array</c>: Takes the place of extra_args_array on Windows hosts; kubelet and kubeproxy only.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> WindowsExtraArgsArray { get; init; } = EmptyMaps.TextList;

    /// <summary><c>win_extra_binds</c>: Takes the place of extra_binds on Windows hosts; kubelet and kubeproxy only.</summary>
    public ImmutableArray<string> WindowsExtraBinds { get; init; } = [];

    /// <summary><c>win_extra_env</c>: Takes the place of extra_env on Windows hosts; kubelet and kubeproxy only.</summary>
    public ImmutableArray<string> WindowsExtraEnv { get; init; } = [];
}
