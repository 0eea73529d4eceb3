namespace RkeStack.Cluster.Tests.Fuzzing;

/// <summary>Scalars, as YAML, that programs stumble over, and such as real files hold.</summary>
internal static class OddScalars
{
    public static readonly string[] Odd =
    [
        "''", "~", "null", "true", "No", "0", "-0", "-1", "0x1F", "0o17", "017", "1_000", "1e3", "1e999", "-.5", ".inf", ".nan", "2147483648", "9223372036854775808",
        "99999999999999999999999999999999", "1.5", "2020-01-01", "!!str 5", "!!int 'x'", "!!binary aGk=", "!x y", "'quo''ted'", "\"\\x00\\u0007\"", "\"a\\nb\"",
        "\"\\uD83D\\uDE00\"", "\"\\ud800\"", "? [a]", "<<", "ä", "日本", "\"\\u2028\"", "[]", "{}", "[[]]", "[~]", "{~: ~}", "{a: {b: {c: d}}}", "&a x", "*a", "'<<'", "\"\"", "\" \"", "a#b", "a: b",
        "-", "?", "|", ">-", "%", "@x", "`x`", "\"\\\\\"", "'{{ .x }}'",
    ];

    public static readonly string[] Plausible =
    [
        "10.0.0.1", "10.0.0.2", "fd00::1", "'fe80::1%eth0'", "256.1.1.1", "node-1", "Node.Example.COM", "10.42.0.0/16", "'10.42.0.0/16,fd98::/108'", "10.0.0.0/33",
        "0.0.0.0/0", "'::/0'", "255.255.255.255/32", "'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128'", "10.43.0.10", "22", "65536", "'443'", "12h", "0s", "1h30m", "-5m", "10%", "101%", "1",
        "v1.32.6-rancher1-1", "v1.19.16-rancher2-1", "v1.21.14-rancher1-1", "v1.24.17-rancher1-1", "v1.99.0-rancher1-1", "v1.32", "rancher/hyperkube:v1.28.12-rancher1",
        "r.example.com:5000/a/b@sha256:0123", "'a:'", "':v1'", "rke", "/opt/x", "/", "../x", "C:\\x", "cluster.local", "a.b", "nginx", "none", "aws", "external-aws", "azure",
        "openstack", "vsphere", "harvester", "custom", "flannel", "canal", "calico", "weave", "aci", "coredns", "kube-dns", "x509|webhook", "rbac", "restricted", "hostNetwork",
        "'kind: Pod'", "'- a\n- b'", "https://10.0.1.1:2379", "169.254.20.10", "RollingUpdate", "OnDelete", "Exists", "NoSchedule", "k=v", "K=V", "/a:/b:ro", "a:b",
    ];
}
