using static RkeStack.Cluster.Configuration.Shapes.ShapeField;

namespace RkeStack.Cluster.Configuration.Shapes;

/// <summary>The Kubernetes objects that stand in a cluster.yml, with the fields of the types that RKE 1.8.5 reads them into.</summary>
internal static class KubernetesShapes
{
    private const StringComparison GoJson = StringComparison.OrdinalIgnoreCase;
    private const StringComparison KubernetesJson = StringComparison.Ordinal;

    private static readonly Shape AuditStages = new ListShape(Shape.OneOf("RequestReceived", "ResponseStarted", "ResponseComplete", "Panic"));

    private static readonly Shape HostPathType =
        Shape.OneOf("", "DirectoryOrCreate", "Directory", "FileOrCreate", "File", "Socket", "CharDevice", "BlockDevice");

    /// <summary>The configuration of the plugin EventRateLimit.</summary>
    public static readonly Shape EventRateLimit = new ObjectShape(
        GoJson,
        IfNotEmpty("kind", Shape.Text),
        IfNotEmpty("apiVersion", Shape.Text),
        NoEffect("metadata"),
        Always("limits", new ListShape(new ObjectShape(
            GoJson,
            Always("type", Shape.OneOf("Server", "Namespace", "User", "SourceAndObject")),
            Always("qps", Shape.AtLeast(1)),
            Always("burst", Shape.AtLeast(1)),
            IfNotEmpty("cacheSize", Shape.AtLeast(0)))) { IsNeeded = true }));

    /// <summary>What the audit log holds.</summary>
    public static readonly Shape AuditPolicy = new ObjectShape(
        KubernetesJson,
        IfNotEmpty("kind", Shape.Text),
        IfNotEmpty("apiVersion", Shape.Text),
        IfWritten("metadata", Shape.Anything),
        Always("rules", new ListShape(new ObjectShape(
            KubernetesJson,
            Always("level", Shape.OneOf("None", "Metadata", "Request", "RequestResponse")),
            IfNotEmpty("users", Shape.Texts),
            IfNotEmpty("userGroups", Shape.Texts),
            IfNotEmpty("verbs", Shape.Texts),
            IfNotEmpty("resources", new ListShape(new ObjectShape(
                KubernetesJson,
                IfNotEmpty("group", Shape.Text),
                IfNotEmpty("resources", Shape.Texts),
                IfNotEmpty("resourceNames", Shape.Texts)))),
            IfNotEmpty("namespaces", Shape.Texts),
            IfNotEmpty("nonResourceURLs", Shape.Texts),
            IfNotEmpty("omitStages", AuditStages),
            IfWritten("omitManagedFields", Shape.Flag))) { IsNeeded = true }),
        IfNotEmpty("omitStages", AuditStages),
        IfNotEmpty("omitManagedFields", Shape.Flag));

    /// <summary>Admission plugins and their configurations.</summary>
    public static readonly Shape Admission = new ObjectShape(
        KubernetesJson,
        IfNotEmpty("kind", Shape.Text),
        IfNotEmpty("apiVersion", Shape.Text),
        NoEffect("metadata"),
        Always("plugins", new ListShape(new ObjectShape(
            KubernetesJson,
            Always("name", Shape.Text),
            Always("path", Shape.Text),
            Always("configuration", Shape.Anything)))));

    /// <summary>With which keys Secrets are encrypted. RKE's documentation writes its names in upper case, and identity beside providers.</summary>
    public static readonly Shape Encryption = new ObjectShape(
        GoJson,
        IfNotEmpty("kind", Shape.Text),
        IfNotEmpty("apiVersion", Shape.Text),
        NoEffect("metadata"),
        Always("resources", new ListShape(new ObjectShape(
            GoJson,
            NoEffect("identity"),
            Always("resources", Shape.Texts),
            Always("providers", new ListShape(new ObjectShape(
                GoJson,
                IfWritten("aesgcm", Keys()),
                IfWritten("aescbc", Keys()),
                IfWritten("secretbox", Keys()),
                IfWritten("identity", new ObjectShape(GoJson)),
                IfWritten("kms", new ObjectShape(
                    GoJson,
                    Always("apiVersion", Shape.Text),
                    Always("name", Shape.Text),
                    IfWritten("cachesize", Shape.Number),
                    Always("endpoint", Shape.Text),
                    IfWritten("timeout", Shape.Text))))))))));

    /// <summary>An environment variable of a container.</summary>
    public static readonly Shape EnvironmentVariable = new ObjectShape(
        GoJson,
        Always("name", Shape.Text),
        IfNotEmpty("value", Shape.Text),
        IfWritten("valueFrom", new ObjectShape(
            GoJson,
            IfWritten("fieldRef", new ObjectShape(GoJson, IfNotEmpty("apiVersion", Shape.Text), Always("fieldPath", Shape.Text))),
            IfWritten("resourceFieldRef", Shape.Anything),
            IfWritten("configMapKeyRef", KeySelector()),
            IfWritten("secretKeyRef", KeySelector()))));

    /// <summary>Where a container has a volume.</summary>
    public static readonly Shape VolumeMount = new ObjectShape(
        GoJson,
        Always("name", Shape.Text),
        IfNotEmpty("readOnly", Shape.Flag),
        IfWritten("recursiveReadOnly", Shape.OneOf("Disabled", "IfPossible", "Enabled")),
        Always("mountPath", Shape.Text),
        IfNotEmpty("subPath", Shape.Text),
        IfWritten("mountPropagation", Shape.OneOf("None", "HostToContainer", "Bidirectional")),
        IfNotEmpty("subPathExpr", Shape.Text));

    /// <summary>A volume of a pod; the fields of the rarer sources are passed on as they are.</summary>
    public static readonly Shape Volume = new ObjectShape(
        GoJson,
        [
            Always("name", Shape.Text),
            IfWritten("hostPath", new ObjectShape(GoJson, Always("path", Shape.Text), IfWritten("type", HostPathType))),
            IfWritten("emptyDir", new ObjectShape(GoJson, IfNotEmpty("medium", Shape.Text), IfWritten("sizeLimit", Shape.Anything))),
            IfWritten("configMap", Items("name")),
            IfWritten("secret", Items("secretName")),
            IfWritten("persistentVolumeClaim", new ObjectShape(GoJson, Always("claimName", Shape.Text), IfNotEmpty("readOnly", Shape.Flag))),
            IfWritten("nfs", new ObjectShape(GoJson, Always("server", Shape.Text), Always("path", Shape.Text), IfNotEmpty("readOnly", Shape.Flag))),
            .. OtherSources.Select(source => IfWritten(source, Shape.Anything)),
        ]);

    private static IEnumerable<string> OtherSources =>
    [
        "awsElasticBlockStore", "azureDisk", "azureFile", "cephfs", "cinder", "csi", "downwardAPI", "ephemeral", "fc", "flexVolume", "flocker",
        "gcePersistentDisk", "gitRepo", "glusterfs", "image", "iscsi", "photonPersistentDisk", "portworxVolume", "projected", "quobyte", "rbd",
        "scaleIO", "storageos", "vsphereVolume",
    ];

    private static ObjectShape Keys() => new(
        GoJson,
        Always("keys", new ListShape(new ObjectShape(GoJson, Always("name", Shape.Text), Always("secret", Shape.Text)))));

    private static ObjectShape KeySelector() => new(
        GoJson,
        IfNotEmpty("name", Shape.Text),
        Always("key", Shape.Text),
        IfWritten("optional", Shape.Flag));

    private static ObjectShape Items(string name) => new(
        GoJson,
        IfNotEmpty(name, Shape.Text),
        IfNotEmpty("items", new ListShape(new ObjectShape(
            GoJson,
            Always("key", Shape.Text),
            Always("path", Shape.Text),
            IfWritten("mode", Shape.Number)))),
        IfWritten("defaultMode", Shape.Number),
        IfWritten("optional", Shape.Flag));
}
