namespace RkeStack.Cluster.Configuration.Shapes;

/// <summary>A field of an object.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Shape">What its value may be.</param>
/// <param name="Presence">When RKE's JSON shows it.</param>
internal sealed record ShapeField(string Name, Shape Shape, FieldPresence Presence)
{
    /// <summary>A field that is shown even where nothing is written.</summary>
    public static ShapeField Always(string name, Shape shape) => new(name, shape, FieldPresence.Always);

    /// <summary>A field that is shown where something is written, 0 and false included.</summary>
    public static ShapeField IfWritten(string name, Shape shape) => new(name, shape, FieldPresence.IfWritten);

    /// <summary>A field that is shown where it holds something: 0, false, an empty text or list do not count.</summary>
    public static ShapeField IfNotEmpty(string name, Shape shape) => new(name, shape, FieldPresence.IfNotEmpty);

    /// <summary>A field that files hold and that does nothing, because the type does not have it.</summary>
    public static ShapeField NoEffect(string name) => new(name, Shape.Anything, FieldPresence.Never);
}
