namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="OpenstackGlobalConfig"/>.</summary>
internal static class OpenstackGlobalKeys
{
    public static readonly ConfigSection<OpenstackGlobalConfig> Section = new SectionBuilder<OpenstackGlobalConfig>("cloud_provider.openstackCloudProvider.global", "Address of the identity service and credentials.", new OpenstackGlobalConfig())
        .Text("auth-url", "auth-url", s => s.AuthUrl, (s, v) => s with { AuthUrl = v },
            "URL of the identity service.", new() { Always = true })
        .Text("username", "username", s => s.Username, (s, v) => s with { Username = v }, "Name of the user.", new() { Always = true })
        .Text("user-id", "user-id", s => s.UserId, (s, v) => s with { UserId = v }, "Id of the user.", new() { Always = true })
        .Text("password", "password", s => s.Password, (s, v) => s with { Password = v },
            "Password of the user.", new() { Secret = true, Always = true })
        .Text("tenant-id", "tenant-id", s => s.TenantId, (s, v) => s with { TenantId = v }, "Id of the project.", new() { Always = true })
        .Text("tenant-name", "tenant-name", s => s.TenantName, (s, v) => s with { TenantName = v },
            "Name of the project.", new() { Always = true })
        .Text("trust-id", "trust-id", s => s.TrustId, (s, v) => s with { TrustId = v }, "Id of the trust that is used.", new() { Always = true })
        .Text("domain-id", "domain-id", s => s.DomainId, (s, v) => s with { DomainId = v }, "Id of the domain.", new() { Always = true })
        .Text("domain-name", "domain-name", s => s.DomainName, (s, v) => s with { DomainName = v }, "Name of the domain.", new() { Always = true })
        .Text("region", "region", s => s.Region, (s, v) => s with { Region = v }, "Region of the services.", new() { Always = true })
        .Text("ca-file", "ca-file", s => s.CaFile, (s, v) => s with { CaFile = v },
            "File of the identity service's CA.", new() { Always = true })
        .Build();
}
