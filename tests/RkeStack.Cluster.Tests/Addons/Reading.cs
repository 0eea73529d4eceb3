using RkeStack.Cluster.Addons;
using RkeStack.Cluster.Diagnostics;
using Xunit;

namespace RkeStack.Cluster.Tests.Addons;

public class Reading
{
    private const string Head = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: b}\n";

    // Seen with kubectl 1.32: what `kubectl annotate --local -o json` makes of the same scalars.
    [Theory]
    [InlineData("yes", "true")]
    [InlineData("y", "true")]
    [InlineData("on", "true")]
    [InlineData("Off", "false")]
    [InlineData("True", "true")]
    [InlineData("\"true\"", "\"true\"")]
    [InlineData("'1'", "\"1\"")]
    [InlineData("~", "null")]
    [InlineData("null", "null")]
    [InlineData("", "null")]
    [InlineData("0x1F", "31")]
    [InlineData("-0x1F", "-31")]
    [InlineData("0755", "493")]
    [InlineData("0o17", "15")]
    [InlineData("0b11", "3")]
    [InlineData("1_000", "1000")]
    [InlineData("+1", "1")]
    [InlineData("-0", "0")]
    [InlineData("08", "8")]
    [InlineData("1e3", "1000")]
    [InlineData("1.5", "1.5")]
    [InlineData(".5", "0.5")]
    [InlineData("1.", "1")]
    [InlineData("1_0.5", "10.5")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("2001-12-14", "\"2001-12-14\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("1Gi", "\"1Gi\"")]
    [InlineData("0x", "\"0x\"")]
    [InlineData("1e400", "\"1e400\"")]
    [InlineData("=", "\"=\"")]
    [InlineData("!!str 1", "\"1\"")]
    [InlineData("!!int \"3\"", "3")]
    [InlineData("|\n  two\n  lines", "\"two\\nlines\\n\"")]
    public void A_scalar_has_the_type_that_kubectl_gives_it(string scalar, string json)
    {
        var body = Assert.Single(ManifestReader.Read($"{Head}value: {scalar}\n", "addons")).Body;

        Assert.Equal(json, body["value"]?.ToJsonString() ?? "null");
    }

    [Fact]
    public void Several_documents_are_read_in_order_and_empty_ones_left_out()
    {
        var objects = ManifestReader.Read($"---\n# nothing\n---\n{Head}---\n---\nnull\n---\n{Head.Replace("name: a", "name: c", StringComparison.Ordinal)}", "addons");

        Assert.Equal(["/ConfigMap/b/a", "/ConfigMap/b/c"], objects.Select(item => item.ToString()));
    }

    [Fact]
    public void Nothing_holds_no_object() => Assert.Empty(ManifestReader.Read("", "addons"));

    [Fact]
    public void A_list_is_unfolded()
    {
        var objects = ManifestReader.Read(
            """{"apiVersion": "v1", "kind": "List", "items": [{"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "a"}}]}""", "addons");

        Assert.Equal(new KubernetesObjectKey("apps", "Deployment", "", "a"), Assert.Single(objects).Key);
    }

    [Fact]
    public void Aliases_and_merge_keys_are_unfolded()
    {
        var body = Assert.Single(ManifestReader.Read(
            Head + "base: &base {a: 1, b: 2}\nother: &other {b: 3, c: 4}\nboth: {<<: [*base, *other], a: 9}\nsame: *base\n", "addons")).Body;

        Assert.Equal("""{"a":9,"b":2,"c":4}""", body["both"]!.ToJsonString());
        Assert.Equal("""{"a":1,"b":2}""", body["same"]!.ToJsonString());
    }

    [Fact]
    public void Keys_are_text_whatever_they_look_like()
    {
        var body = Assert.Single(ManifestReader.Read(Head + "data: {1: a, yes: b, \"on\": c}\n", "addons")).Body;

        Assert.Equal("""{"1":"a","true":"b","on":"c"}""", body["data"]!.ToJsonString());
    }

    [Theory]
    [InlineData("a: [", "RKE4400")]
    [InlineData("a: 1\na: 2\n", "RKE4400")]
    [InlineData("just text", "RKE4401")]
    [InlineData("- 1\n", "RKE4401")]
    [InlineData("{kind: List, items: [1]}", "RKE4401")]
    [InlineData("{kind: A, metadata: {name: a}}", "RKE4402")]
    [InlineData("{apiVersion: v1, metadata: {name: a}}", "RKE4402")]
    [InlineData("{apiVersion: v1, kind: A}", "RKE4402")]
    [InlineData("{apiVersion: v1, kind: A, metadata: {name: 1}}", "RKE4402")]
    [InlineData("{apiVersion: v1, kind: A, metadata: {name: a}, x: .inf}", "RKE4403")]
    [InlineData("{apiVersion: v1, kind: A, metadata: {name: a}, x: !mine 1}", "RKE4403")]
    [InlineData("{apiVersion: v1, kind: A, metadata: {name: a}, x: {<<: 1}}", "RKE4403")]
    [InlineData("{apiVersion: v1, kind: A, metadata: {name: a}, x: {[1]: 1}}", "RKE4403")]
    [InlineData("{apiVersion: v1, kind: A, metadata: {name: a}}\n---\n{apiVersion: v1, kind: A, metadata: {name: a}}\n", "RKE4405")]
    public void What_is_wrong_is_said_with_its_code_and_place(string yaml, string code)
    {
        var error = Assert.Throws<DiagnosticException>(() => ManifestReader.Read(yaml, "addons_include[0]"));

        var diagnostic = Assert.Single(error.Diagnostics);
        Assert.Equal((code, "addons_include[0]"), (diagnostic.Code, diagnostic.Path));
        Assert.NotEmpty(diagnostic.Fix);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var error = Assert.Throws<DiagnosticException>(() => ManifestReader.Read("text\n---\n{kind: A}\n---\n{x: .nan}\n", "addons"));

        Assert.Equal(["RKE4401", "RKE4402", "RKE4402", "RKE4403"], error.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Contains("line 3", error.Diagnostics[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Aliases_that_unfold_without_end_are_refused()
    {
        var levels = string.Concat(Enumerable.Range(1, 30).Select(level => $"l{level}: &l{level} [*l{level - 1}, *l{level - 1}, *l{level - 1}]\n"));

        var error = Assert.Throws<DiagnosticException>(() => ManifestReader.Read($"{Head}l0: &l0 [1]\n{levels}", "addons"));

        Assert.Equal("RKE4404", Assert.Single(error.Diagnostics).Code);
    }

    [Theory]
    [InlineData("&x [*x]")]
    [InlineData("&x [*x, *x]")]
    public void An_alias_that_holds_itself_is_refused(string value)
    {
        var error = Assert.Throws<DiagnosticException>(() => ManifestReader.Read($"{Head}x: {value}\n", "addons"));

        Assert.Equal("RKE4404", Assert.Single(error.Diagnostics).Code);
    }

    [Fact]
    public void A_nesting_without_end_is_refused()
    {
        var error = Assert.Throws<DiagnosticException>(() => ManifestReader.Read($"{Head}x: {new string('[', 150)}{new string(']', 150)}\n", "addons"));

        Assert.Equal("RKE4404", Assert.Single(error.Diagnostics).Code);
    }

    [Fact]
    public void A_Secret_is_named_and_its_body_is_not_shown()
    {
        var item = Assert.Single(ManifestReader.Read("{apiVersion: v1, kind: Secret, metadata: {name: a}, stringData: {x: hidden}}", "addons"));

        Assert.DoesNotContain("hidden", item.ToString(), StringComparison.Ordinal);
    }
}
