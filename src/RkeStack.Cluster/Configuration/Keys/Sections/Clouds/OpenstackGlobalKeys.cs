namespace RkeStack.Cluster.Configuration;

/// <summary>The keys of <see cref="OpenstackGlobalConfig"/>.</summary>
internal static class OpenstackGlobalKeys
{
    public static readonly ConfigSection<OpenstackGlobalConfig> Section = new SectionBuilder<OpenstackGlobalConfig>("cloud_provider.openstackCloudProvider.global", "Address of the identity service and credentials.", new OpenstackGlobalConfig())
        .Text("auth-url", "auth-url", s => s.AuthUrl, (s, v) => s with { AuthUrl = v },
            "URL of the identity service.", new() { Always = true })
        .Text("username", "username", s => s.Username, (s, v) => s with { Username = v }, "User name.", new() { Always = true })
        .Text("user-id", "user-id", s => s.UserId, (s, v) => s with { UserId = v }, "User id.", new() { Always = true })
        .Text("password", "password", s => s.Password, (s, v) => s with { Password = v },
            "Password.", new() { Secret = true, Always = true })
        .Text("tenant-id", "tenant-id", s => s.TenantId, (s, v) => s with { TenantId = v }, "Project id.", new() { Always = true })
        .Text("tenant-name", "tenant-name", s => s.TenantName, (s, v) => s with { TenantName = v },
            "Project name.", new() { Always = true })
        .Text("trust-id", "trust-id", s => s.TrustId, (s, v) => s with { TrustId = v }, "Trust that is used.", new() { Always = true })
        .Text("domain-id", "domain-id", s => s.DomainId, (s, v) => s with { DomainId = v }, "Domain id.", new() { Always = true })
        .Text("domain-name", "domain-name", s => s.DomainName, (s, v) => s with { DomainName = v }, "Domain name.", new() { Always = true })
        .Text("region", "region", s => s.Region, (s, v) => s with { Region = v }, "Region.", new() { Always = true })
        .Text("ca-file", "ca-file", s => s.CaFile, (s, v) => s with { CaFile = v },
            "File of the identity service's CA.", new() { Always = true })
        .Build();
}
