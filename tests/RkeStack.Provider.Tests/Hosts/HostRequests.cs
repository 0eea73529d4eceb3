using RkeStack.Engine.Tests.Ssh;
using RkeStack.Pulumi.Rpc;
using RkeStack.Pulumi.Tests.Harness;
using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.Tests.Hosts;

/// <summary>Requests for a <c>Host</c> that is a real SSH server without Docker: enough for all that comes before Docker.</summary>
internal static class HostRequests
{
    private const string Urn = "urn:pulumi:dev::project::rkestack:index:Host::h";

    /// <summary>How a server is reached.</summary>
    public static PropertyMap Connection(LocalSshServer server, PropertyMap? bastion = null)
    {
        var connection = PropertyMap.Create(
            ("host", "127.0.0.1"), ("port", server.Port), ("user", Environment.UserName), ("privateKeyPath", server.UserKey), ("dockerSocket", "/nowhere/docker.sock"));
        return bastion is null ? connection : connection.With("proxy", bastion);
    }

    /// <summary>Updates a host that these keys were learned of.</summary>
    public static Task<UpdateResponse> UpdateAsync(Plugin plugin, PropertyMap connection, string learned, params IEnumerable<string> ofBastions)
    {
        var inputs = WireCodec.Encode(Inputs(connection));
        return plugin.CallAsync(
            ProviderMethods.Update, new UpdateRequest { Urn = Urn, Id = "127.0.0.1", Olds = WireCodec.Encode(Outputs(learned, ofBastions)), OldInputs = inputs, News = inputs });
    }

    /// <summary>Deletes a host that these keys were learned of.</summary>
    public static Task DeleteAsync(Plugin plugin, PropertyMap connection, string learned, params IEnumerable<string> ofBastions) => plugin.CallAsync(
        ProviderMethods.Delete,
        new DeleteRequest { Urn = Urn, Id = "127.0.0.1", Properties = WireCodec.Encode(Outputs(learned, ofBastions)), OldInputs = WireCodec.Encode(Inputs(connection)) });

    private static PropertyMap Inputs(PropertyMap connection) => PropertyMap.Create(
        ("connection", connection), ("images", PropertyValue.Of([])), ("cleanupImage", "image"), ("ports", PropertyValue.Of([])),
        ("caFingerprint", "AA"), ("ownedPaths", PropertyValue.Of([])));

    private static PropertyMap Outputs(string learned, IEnumerable<string> ofBastions) => PropertyMap.Create(
        ("address", "127.0.0.1"), ("hostKey", learned), ("bastionHostKeys", PropertyValue.Of(ofBastions.Select(PropertyValue.Of))), ("dockerVersion", "28.1.1"),
        ("dockerRootDir", "/var/lib/docker"), ("architecture", "x86_64"), ("operatingSystem", "Debian"), ("selinuxEnabled", false), ("pathsBefore", PropertyValue.Of([])));
}
