using RkeStack.Engine.Waiting;
using Xunit;

namespace RkeStack.Engine.Tests.Waiting;

/// <summary>The logs are what etcd 3.5, the components of Kubernetes 1.32 and Go itself print.</summary>
public class LogExcerptTests
{
    private const string EtcdHelp = """
        Usage:

          etcd [flags]
            Start an etcd server.

          etcd --version
            Show the version of etcd.

        Member:
          --name 'default'
            Human-readable name for this member.
        """;

    private const string Stack = "\"stacktrace\":\"go.etcd.io/etcd/server/v3/etcdmain.startEtcdOrProxyV2\\n\\tgo.etcd.io/etcd/server/v3@v3.5.21/etcdmain/etcd.go:204\\nmain.main\"";

    public static TheoryData<string, string> Logs => new()
    {
        { $"flag provided but not defined: -no-such-flag\n{EtcdHelp}", "  flag provided but not defined: -no-such-flag" },
        {
            $"invalid value \"abc\" for flag -heartbeat-interval: parse error\n{EtcdHelp}\ninvalid value \"abc\" for flag -heartbeat-interval: parse error\n{EtcdHelp}",
            "  invalid value \"abc\" for flag -heartbeat-interval: parse error\n  invalid value \"abc\" for flag -heartbeat-interval: parse error"
        },
        { "Error: unknown flag: --no-such\nUsage:\n  kube-apiserver [flags]\n\nGeneric flags:\n\n      --contention-profiling   Enable it\n\nunknown flag: --no-such", "  Error: unknown flag: --no-such\n  unknown flag: --no-such" },
        {
            $$"""
            {"level":"info","ts":"2026-11-23T21:52:02.294793Z","caller":"embed/etcd.go:323","msg":"starting an etcd server"}
            {"level":"info","ts":"2026-11-23T21:52:02.311354Z","caller":"etcdserver/backend.go:81","msg":"opened backend db"}
            {"level":"error","ts":"2026-11-23T21:52:02.669677Z","caller":"embed/etcd.go:570","msg":"creating peer listener failed","error":"open /x.pem: no such file or directory",{{Stack}}}
            {"level":"info","ts":"2026-11-23T21:52:02.669812Z","caller":"embed/etcd.go:408","msg":"closing etcd server"}
            {"level":"info","ts":"2026-11-23T21:52:02.669820Z","caller":"embed/etcd.go:410","msg":"closed etcd server"}
            {"level":"warn","ts":"2026-11-23T21:52:02.680488Z","caller":"etcdmain/etcd.go:146","msg":"failed to start etcd","error":"open /x.pem: no such file or directory"}
            {"level":"fatal","ts":"2026-11-23T21:52:02.680637Z","caller":"etcdmain/etcd.go:204","msg":"discovery failed","error":"open /x.pem: no such file or directory",{{Stack}}}
            """,
            """
              {"level":"error","ts":"2026-11-23T21:52:02.669677Z","caller":"embed/etcd.go:570","msg":"creating peer listener failed","error":"open /x.pem: no such file or directory"}
              {"level":"info","ts":"2026-11-23T21:52:02.669820Z","caller":"embed/etcd.go:410","msg":"closed etcd server"}
              {"level":"warn","ts":"2026-11-23T21:52:02.680488Z","caller":"etcdmain/etcd.go:146","msg":"failed to start etcd","error":"open /x.pem: no such file or directory"}
              {"level":"fatal","ts":"2026-11-23T21:52:02.680637Z","caller":"etcdmain/etcd.go:204","msg":"discovery failed","error":"open /x.pem: no such file or directory"}
            """
        },
        {
            "{\"level\":\"fatal\",\"ts\":\"2026-11-23T21:52:02.624510Z\",\"caller\":\"etcdmain/etcd.go:435\",\"msg\":\"failed to list data directory\",\"dir\":\"/var/lib/rancher/etcd\",\"error\":\"open /var/lib/rancher/etcd: permission denied\"," + Stack + "}",
            "  {\"level\":\"fatal\",\"ts\":\"2026-11-23T21:52:02.624510Z\",\"caller\":\"etcdmain/etcd.go:435\",\"msg\":\"failed to list data directory\",\"dir\":\"/var/lib/rancher/etcd\",\"error\":\"open /var/lib/rancher/etcd: permission denied\"}"
        },
        {
            """
            I1123 21:52:05.117528   24142 serving.go:380] Generated self-signed cert
            E1123 21:52:05.117929   24142 run.go:72] "command failed" err="[service-account-issuer is a required flag]"
            E1123 21:52:06.217929   24199 run.go:72] "command failed" err="[service-account-issuer is a required flag]"
            I1123 21:52:07.117573   24142 options.go:238] external host was not specified
            I1123 21:52:07.217573   24142 server.go:1] one
            I1123 21:52:07.317573   24142 server.go:2] two
            """,
            """
              E1123 21:52:06.217929   24199 run.go:72] "command failed" err="[service-account-issuer is a required flag]"
              I1123 21:52:07.117573   24142 options.go:238] external host was not specified
              I1123 21:52:07.217573   24142 server.go:1] one
              I1123 21:52:07.317573   24142 server.go:2] two
            """
        },
        {
            """
            I1123 21:52:05.117528   24142 server.go:380] Started kubelet
            panic: runtime error: invalid memory address or nil pointer dereference
            [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x1]

            goroutine 1 [running]:
            main.main()
            	/go/src/main.go:31 +0x1d

            goroutine 7 [select]:
            k8s.io/klog/v2.(*flushDaemon).run.func1()
            	/go/src/klog.go:1141 +0x11f
            rax    0x0
            """,
            """
              I1123 21:52:05.117528   24142 server.go:380] Started kubelet
              panic: runtime error: invalid memory address or nil pointer dereference
              [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x1]
            """
        },
        { "2019-01-01 10:00:00.000001 C | etcdmain: member count is unequal\none\ntwo\nthree\nfour", "  2019-01-01 10:00:00.000001 C | etcdmain: member count is unequal\n  two\n  three\n  four" },
        { "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n", "  2\n  3\n  4\n  5\n  6\n  7\n  8\n  9\n  10\n  11" },
        { "", "" },
    };

    [Theory]
    [MemberData(nameof(Logs))]
    public void The_lines_that_say_why_are_picked(string log, string picked) =>
        Assert.Equal(picked, LogExcerpt.Of(log), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_cause_at_the_end_of_a_long_line_is_shown()
    {
        var members = string.Join(' ', Enumerable.Range(1, 9).Select(i => $"&{{ID:{i} RaftAttributes:{{PeerURLs:[https://10.0.0.{i}:2380] IsLearner:false}}}}"));
        var log = $"{{\"level\":\"fatal\",\"msg\":\"discovery failed\",\"error\":\"error validating peerURLs {{Members:[{members}]}}: member count is unequal\",{Stack}}}";

        var picked = LogExcerpt.Of(log);
        Assert.StartsWith("  {\"level\":\"fatal\",\"msg\":\"discovery failed\"", picked, StringComparison.Ordinal);
        Assert.EndsWith("member count is unequal\"}", picked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("E1123 21:52:05.1 1 x.go:1] \"no\" password=hunter22", "hunter22")]
    [InlineData("Authorization: Bearer abcdefgh1234", "abcdefgh1234")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nMIIabc\n-----END RSA PRIVATE KEY-----\nlast", "MIIabc")]
    public void What_looks_like_a_secret_is_not_shown(string log, string secret) =>
        Assert.DoesNotContain(secret, LogExcerpt.Of(log), StringComparison.Ordinal);
}
