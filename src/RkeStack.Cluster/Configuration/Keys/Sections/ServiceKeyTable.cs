namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="ServiceConfig"/>, which every component has.</summary>
internal static class ServiceKeyTable
{
    /// <summary>Adds them to a component's section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="environment">What a change of the environment touches; null for what a change of the section touches.</param>
    public static SectionBuilder<T> ServiceKeys<T>(this SectionBuilder<T> section, ChangeEffects? environment = null)
        where T : ServiceConfig => section
        .Text("image", "image", s => s.Image, (s, v) => (T)((ServiceConfig)s with { Image = v }),
            "The image under system_images takes its place.", new() { DefaultNote = "the image of the component under system_images", NoEffect = true })
        .TextMap("extra_args", "extraArgs", s => s.ExtraArgs, (s, v) => (T)((ServiceConfig)s with { ExtraArgs = v }),
            "Flags of the component without their dashes; they win over those that are made by default.")
        .TextListMap("extra_args_array", "extraArgsArray", s => s.ExtraArgsArray, (s, v) => (T)((ServiceConfig)s with { ExtraArgsArray = v }),
            "Flags that are given several times, each with a list of values.")
        .TextList("extra_binds", "extraBinds", s => s.ExtraBinds, (s, v) => (T)((ServiceConfig)s with { ExtraBinds = v }),
            "Further bind mounts, as source:target[:options].")
        .TextList("extra_env", "extraEnv", s => s.ExtraEnv, (s, v) => (T)((ServiceConfig)s with { ExtraEnv = v }),
            "Further environment variables, as NAME=value.", new() { Effects = environment })
        .TextMap("win_extra_args", "winExtraArgs", s => s.WindowsExtraArgs, (s, v) => (T)((ServiceConfig)s with { WindowsExtraArgs = v }),
            "Takes the place of extra_args on Windows hosts; kubelet and kubeproxy only.", new() { Effects = ChangeEffects.None })
        .TextListMap("win_extra_args_array", "winExtraArgsArray", s => s.WindowsExtraArgsArray, (s, v) => (T)((ServiceConfig)s with { WindowsExtraArgsArray = v }),
            "Takes the place of extra_args_array on Windows hosts; kubelet and kubeproxy only.", new() { Effects = ChangeEffects.None })
        .TextList("win_extra_binds", "winExtraBinds", s => s.WindowsExtraBinds, (s, v) => (T)((ServiceConfig)s with { WindowsExtraBinds = v }),
            "Takes the place of extra_binds on Windows hosts; kubelet and kubeproxy only.", new() { Effects = ChangeEffects.None })
        .TextList("win_extra_env", "winExtraEnv", s => s.WindowsExtraEnv, (s, v) => (T)((ServiceConfig)s with { WindowsExtraEnv = v }),
            "Takes the place of extra_env on Windows hosts; kubelet and kubeproxy only.", new() { Effects = ChangeEffects.None });
}
