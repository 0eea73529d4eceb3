namespace RkeStack.Cluster.Configuration;

/// <summary>Whose defaults stand for sections that a cluster.yml does not have.</summary>
public enum MeaningOfUnwritten
{
    /// <summary>RKE's own.</summary>
    Rke,

    /// <summary>What is built: no ingress controller, and flannel.</summary>
    Built,
}
