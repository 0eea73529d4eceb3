namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="OpenstackRouteConfig"/>.</summary>
internal static class OpenstackRouteKeys
{
    public static readonly ConfigSection<OpenstackRouteConfig> Section = new SectionBuilder<OpenstackRouteConfig>("cloud_provider.openstackCloudProvider.route", "Routes of OpenStack.", new OpenstackRouteConfig())
        .Text("router-id", "router-id", s => s.RouterId, (s, v) => s with { RouterId = v },
            "Router that gets routes to pods.", new() { Always = true })
        .Build();
}
