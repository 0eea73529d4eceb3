namespace RkeStack.Cluster.Addons;

/// <summary>Names a ServiceAccount.</summary>
internal readonly record struct AccountName(string Name, string Namespace = "kube-system");
