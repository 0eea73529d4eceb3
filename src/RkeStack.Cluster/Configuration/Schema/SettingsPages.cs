using System.Text;

namespace RkeStack.Cluster.Configuration.Schema;

/// <summary>The documentation of cluster.yml, made from the key table: a page for each section, and one that lists them.</summary>
public static class SettingsPages
{
    private const string Generated = "<!-- Made from the key table in src/RkeStack.Cluster/Configuration/Keys; the test that compares them says how to make it anew. -->\n\n";

    private const string Introduction = """
        # cluster.yml

        Every key that RKE 1.8.5 knows, as this program reads it. A key that is left out, or written without a value, has its
        default. Editors complete and check the file with [cluster.schema.json](../cluster.schema.json), which `rkestack schema` prints
        as well: put `# yaml-language-server: $schema=PATH/cluster.schema.json` into the first line, or name the schema in the editor's
        settings. A key at the top level that begins with `x-` or a dot is a place for values of your own, such as those that aliases
        refer to. A key of any other name is taken there too where an alias refers to it or to what it holds; editors underline it.

        How to read the tables:

        - **secret**: the value never appears in a log, a message or a preview.
        - **no effect**: the key is taken with a warning and does nothing, in RKE neither.
        - **not built yet**: the key is read, checked and planned, and `pulumi up` refuses it for now.
        - **A change** says what is touched in a cluster that runs: containers that are replaced (rolling over the nodes, a member of
          etcd at a time), add-ons that are applied again, or why nothing is. A test holds it against the difference of two plans.


        """;

    /// <summary>All pages, the list of them first.</summary>
    public static IEnumerable<SettingsPage> All()
    {
        yield return new SettingsPage("README.md", Overview());
        foreach (var entry in Sections())
        {
            yield return new SettingsPage(FileOf(entry), Page(entry));
        }
    }

    private static IEnumerable<ConfigEntry> TopLevel() =>
        ConfigKeys.Root.Keys.Select(key => ConfigEntry.Of(ConfigKeys.Root, key, "", ChangeEffects.None));

    private static IEnumerable<ConfigEntry> Sections() => TopLevel().Where(entry => entry.Key.Section is not null);

    private static string FileOf(ConfigEntry section) => $"{section.Path}.md";

    private static string Overview()
    {
        var page = new StringBuilder(Generated).Append(Introduction);
        page.Append("## Sections\n\n| Section | Contents |\n|---|---|\n");
        foreach (var entry in Sections())
        {
            page.Append($"| [`{entry.Path}`]({FileOf(entry)}) | {SettingsTable.Escape(entry.Key.Description)} |\n");
        }

        page.Append("\n## Single keys\n\n");
        SettingsTable.Write(page, TopLevel().Where(entry => entry.Key.Section is null));
        SettingsTable.WriteObsolete(page, ConfigKeys.Root);
        return page.ToString();
    }

    private static string Page(ConfigEntry entry)
    {
        var page = new StringBuilder(Generated).Append($"# {entry.Path}\n\n{entry.Key.Description} [All sections](README.md).\n");
        WriteSection(page, entry);
        return page.ToString();
    }

    private static void WriteSection(StringBuilder page, ConfigEntry entry)
    {
        var section = entry.Key.Section!;
        var keys = section.Keys.Select(key => ConfigEntry.Of(section, key, entry.ItemPath, entry.Effects)).ToList();
        page.Append($"\n## {entry.ItemPath}\n\n{section.Description}\n\n");
        SettingsTable.Write(page, keys);
        SettingsTable.WriteObsolete(page, section);
        foreach (var inner in keys.Where(key => key.Key.Section is not null))
        {
            WriteSection(page, inner);
        }
    }
}
