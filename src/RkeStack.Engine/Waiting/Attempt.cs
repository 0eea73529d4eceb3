namespace RkeStack.Engine.Waiting;

/// <summary>What one look at the thing waited for found; made by <see cref="Attempt"/>.</summary>
/// <typeparam name="T">What the wait gives once it succeeds.</typeparam>
public abstract record Attempt<T>
{
    private Attempt()
    {
    }

    /// <summary>It has come.</summary>
    /// <param name="Value">What the wait gives.</param>
    public sealed record Done(T Value) : Attempt<T>;

    /// <summary>It has not come yet.</summary>
    /// <param name="Reason">Why, in words that can end a user's error message; without a final period.</param>
    public sealed record NotYet(string Reason) : Attempt<T>;
}

/// <summary>Makes the two kinds of <see cref="Attempt{T}"/>.</summary>
public static class Attempt
{
    /// <summary>The wait is over.</summary>
    public static Attempt<T> Done<T>(T value) => new Attempt<T>.Done(value);

    /// <summary>The wait goes on, for this reason.</summary>
    public static Attempt<T> NotYet<T>(string reason) => new Attempt<T>.NotYet(reason);
}
