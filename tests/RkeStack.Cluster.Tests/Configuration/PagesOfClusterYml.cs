using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Configuration.Schema;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public sealed class PagesOfClusterYml
{
    [Fact]
    public void The_pages_in_docs_are_those_of_the_key_table()
    {
        var pages = SettingsPages.All().ToList();

        Assert.All(pages, page => GeneratedFile.IsUpToDate($"cluster-yml/{page.Name}", page.Text));
        Assert.Equal(
            pages.Select(page => page.Name).Order(StringComparer.Ordinal),
            Directory.GetFiles(Path.Combine(GeneratedFile.Docs, "cluster-yml")).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_section_has_a_page_that_the_list_links_to()
    {
        var pages = SettingsPages.All().ToDictionary(page => page.Name, page => page.Text);
        var sections = ConfigKeys.Root.Keys.Where(key => key.Section is not null).Select(key => $"{key.Name}.md").ToList();

        Assert.Equal(sections.Append("README.md").Order(StringComparer.Ordinal), pages.Keys.Order(StringComparer.Ordinal));
        Assert.All(sections, section => Assert.Contains($"]({section})", pages["README.md"], StringComparison.Ordinal));
    }

    [Fact]
    public void Each_key_stands_on_the_page_of_its_section_under_its_path()
    {
        var pages = SettingsPages.All().ToDictionary(page => page.Name, page => page.Text);

        Assert.All(ConfigKeys.Entries(ConfigKeys.Root), entry =>
        {
            var end = entry.Path.LastIndexOf('.');
            var page = pages[end < 0 ? "README.md" : $"{entry.Path.Split('.', '[')[0]}.md"];
            var section = end < 0 ? page : page.Split($"\n## {entry.Path[..end]}\n")[1].Split("\n## ")[0];
            Assert.Contains(end < 0 && entry.Key.Section is not null ? $"[`{entry.Key.Name}`]" : $"\n| `{entry.Key.Name}` |", section, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_row_tells_default_words_marks_and_what_a_change_touches()
    {
        var page = SettingsPages.All().Single(page => page.Name == "services.md").Text;

        Assert.Contains(
            "| `snapshot` | true or false | `true` | Whether snapshots are taken again and again. | restarts etcd-rolling-snapshots |",
            page,
            StringComparison.Ordinal);
        Assert.Contains("**secret**", page, StringComparison.Ordinal);
        Assert.Contains("**no effect**", page, StringComparison.Ordinal);
    }
}
