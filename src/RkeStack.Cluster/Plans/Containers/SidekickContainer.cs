namespace RkeStack.Cluster.Plans.Containers;

/// <summary>Plans <c>service-sidekick</c>, whose volume holds the tools that the Kubernetes components start with.</summary>
internal static class SidekickContainer
{
    public const string Name = "service-sidekick";

    public static ContainerPlan Plan(HostContext host)
    {
        var plan = new ContainerPlan
        {
            Name = Name,
            Image = host.Cluster.Config.SystemImages["kubernetes_services_sidecar"],
            Entrypoint = ["/bin/bash"],
            NetworkMode = "none",
            Labels = HostContext.NameLabel(Name),
            Started = false,
        };
        return plan with { SecurityOptions = host.SecurityOptions(plan) };
    }
}
