using System.Globalization;
using System.Text;
using RkeStack.Cluster.Configuration;

namespace RkeStack.Cluster.Plans.Files;

/// <summary>The INI-like file of the vSphere cloud provider. Its blank lines and indents are those of RKE's file.</summary>
internal static class VsphereCloudConfig
{
    private const string Indent = "        ";

    public static string Render(VsphereCloudProviderConfig vsphere)
    {
        var text = new StringBuilder("\n[Global]\n");
        AppendGlobal(text, vsphere.Global);
        text.Append("\n\n");
        foreach (var (name, center) in vsphere.VirtualCenter)
        {
            AppendCenter(text, name, center);
        }

        text.Append("\n\n[Workspace]");
        AppendWorkspace(text, vsphere.Workspace);
        text.Append("\n\n[Disk]");
        AppendUnlessEmpty(text, "scsicontrollertype", vsphere.Disk.ScsiControllerType, quoted: false);
        text.Append("\n\n[Network]");
        AppendUnlessEmpty(text, "public-network", vsphere.Network.PublicNetwork);
        return text.Append('\n').ToString();
    }

    private static void AppendGlobal(StringBuilder text, VsphereGlobalConfig global)
    {
        (string Key, string Value, bool Always)[] entries =
        [
            ("user", global.User, true),
            ("password", global.Password, true),
            ("server", global.Server, false),
            ("port", global.Port, false),
            ("insecure-flag", global.InsecureFlag ? "true" : "false", true),
            ("datacenters", global.Datacenters, false),
            ("datacenter", global.Datacenter, false),
            ("datastore", global.Datastore, false),
            ("working-dir", global.WorkingDir, false),
            ("soap-roundtrip-count", Number(global.SoapRoundtripCount), true),
            ("vm-uuid", global.VmUuid, false),
            ("vm-name", global.VmName, false),
        ];
        text.AppendJoin('\n', entries.Where(e => e.Always || e.Value.Length > 0).Select(e => $"{e.Key} = \"{e.Value}\""));
    }

    private static void AppendCenter(StringBuilder text, string name, VsphereVirtualCenterConfig center)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n[VirtualCenter \"{name}\"]");
        Append(text, "user", center.User);
        Append(text, "password", center.Password);
        AppendUnlessEmpty(text, "port", center.Port);
        AppendUnlessEmpty(text, "datacenters", center.Datacenters);
        Append(text, "soap-roundtrip-count", Number(center.SoapRoundtripCount));
    }

    private static void AppendWorkspace(StringBuilder text, VsphereWorkspaceConfig workspace)
    {
        Append(text, "server", workspace.Server);
        Append(text, "datacenter", workspace.Datacenter);
        Append(text, "folder", workspace.Folder);
        Append(text, "default-datastore", workspace.DefaultDatastore);
        Append(text, "resourcepool-path", workspace.ResourcepoolPath);
    }

    private static void Append(StringBuilder text, string key, string value, bool quoted = true) =>
        text.Append('\n').Append(Indent).Append(key).Append(" = ").Append(quoted ? $"\"{value}\"" : value);

    private static void AppendUnlessEmpty(StringBuilder text, string key, string value, bool quoted = true)
    {
        if (value.Length > 0)
        {
            Append(text, key, value, quoted);
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
