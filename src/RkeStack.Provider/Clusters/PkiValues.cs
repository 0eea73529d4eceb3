using System.Collections.Immutable;
using RkeStack.Cluster.Diagnostics;
using RkeStack.Cluster.Plans;
using RkeStack.Provider.Common;
using RkeStack.Provider.Nodes;
using RkeStack.Pulumi.Schemas;
using RkeStack.Pulumi.Serving;
using RkeStack.Pulumi.Values;

namespace RkeStack.Provider.Clusters;

/// <summary>Parts of the cluster's certificates as inputs of other resources; in previews some are not known yet.</summary>
/// <param name="Pki">The resource that holds them.</param>
internal sealed record PkiValues(RegisteredResource Pki)
{
    private static readonly PropertyEncoder<FileArgs> FileEncoder = new(ProviderJson.Default.FileArgs);

    private readonly PropertyMap? _certificates = Pki.Outputs.FindMap("certificates");

    /// <summary>Whether a certificate that was not issued is left open, as for what is not made in this run.</summary>
    public bool MayLack { get; init; }

    /// <summary>URN of the resource that holds the certificates.</summary>
    public string Urn => Pki.Urn;

    /// <summary>One output of the resource.</summary>
    public OutputValue Output(string name) => Pki.Output(name);

    /// <summary>Files on a host that hold parts of the certificates, by path.</summary>
    /// <param name="plans">The files.</param>
    /// <param name="shared">Paths that more than one role of the host has.</param>
    public PropertyMap Files(IEnumerable<PkiFilePlan> plans, IReadOnlySet<string> shared) =>
        PropertyMap.From(plans.Select(plan => KeyValuePair.Create<string, PropertyValue>(plan.Path, File(plan, shared.Contains(plan.Path)))));

    /// <summary>A client's identity: the entry's certificate and key, and the CA that servers are verified against.</summary>
    /// <param name="entry">Name of the entry.</param>
    public PropertyValue Credentials(string entry) => PropertyMap.Create(
        ("caCertificate", Pki.Output("caCertificate")),
        ("clientCertificate", Part(entry, PkiFilePart.Certificate)),
        ("clientKey", Part(entry, PkiFilePart.Key)));

    /// <summary>The hosts that founded the etcd cluster; null where that is not decided yet.</summary>
    public ImmutableHashSet<string>? EtcdFounders =>
        Pki.Outputs.Find("etcdFounders")?.Unwrapped is ArrayValue founders
            ? [.. founders.Elements.Select(address => address.Unwrapped).OfType<StringValue>().Select(address => address.Value)]
            : null;

    /// <summary>The key that encrypts Secrets in etcd; null where there never was one.</summary>
    /// <param name="wanted">Whether encryption is on: then a key that is not known yet is foretold.</param>
    public EncryptionKeys? EncryptionKeys(bool wanted) => Pki.Outputs.Find("encryptionKey")?.Unwrapped switch
    {
        MapValue key when key.Properties.Find("name")?.Unwrapped is StringValue name && key.Properties.Find("secret")?.Unwrapped is StringValue secret =>
            new EncryptionKeys([new EncryptionKey(name.Value, secret.Value)], IdentityFirst: !wanted),
        _ => wanted ? Cluster.Plans.EncryptionKeys.NotYetMade : null,
    };

    private PropertyMap File(PkiFilePlan plan, bool shared)
    {
        var file = new FilePlan { Path = plan.Path, Content = "", Mode = plan.Mode, Uid = plan.Uid, Gid = plan.Gid };
        return FileEncoder.Encode(FileArgs.From(file, shared)).With("content", Part(plan.Entry, plan.Part));
    }

    private OutputValue Part(string entry, PkiFilePart part)
    {
        var name = part switch
        {
            PkiFilePart.Certificate => "certificate",
            PkiFilePart.Key => "privateKey",
            _ => "kubeconfig",
        };
        if (_certificates?.ContainsKey(entry) == false && !MayLack)
        {
            throw new DiagnosticException(new Diagnostic
            {
                Code = "RKE9023",
                Path = entry,
                Message = "this certificate was not issued, since the resource that issues it is not among the targets of the run",
                Fix = $"Add --target '{Urn}', or run without targets.",
            });
        }

        var value = _certificates?.FindMap(entry)?.Find(name)?.Unwrapped;
        return Pki.Wrap(value is UnknownValue ? null : value, secret: part is not PkiFilePart.Certificate);
    }
}
