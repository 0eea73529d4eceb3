namespace RkeStack.Cluster.Addons;

/// <summary>Annotations by which an add-on's manifest tells how it is to be applied.</summary>
public static class AddonAnnotations
{
    /// <summary>
    /// On a Job, with the value <c>true</c>: it runs again whenever the add-on is applied. For work that another object needs
    /// again once that object was made anew; without it a Job that has run is left alone.
    /// </summary>
    public const string RunAgain = "rkestack/run-again";
}
