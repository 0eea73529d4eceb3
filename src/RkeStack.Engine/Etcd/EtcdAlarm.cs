namespace RkeStack.Engine.Etcd;

/// <summary>An alarm that etcd has raised.</summary>
/// <param name="MemberId">By which member.</param>
/// <param name="Kind"><c>NOSPACE</c> or <c>CORRUPT</c>.</param>
public sealed record EtcdAlarm(ulong MemberId, string Kind);
