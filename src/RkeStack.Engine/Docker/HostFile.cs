namespace RkeStack.Engine.Docker;

/// <summary>A file as it lies on a host.</summary>
/// <param name="Path">Absolute path on the host.</param>
/// <param name="Content">The whole content; may hold a secret.</param>
/// <param name="Mode">Permission bits.</param>
/// <param name="Uid">Numeric owner.</param>
/// <param name="Gid">Numeric group.</param>
public sealed record HostFile(string Path, ReadOnlyMemory<byte> Content, int Mode, int Uid, int Gid)
{
    /// <summary>Path, mode and owner; never the content.</summary>
    public override string ToString() => $"{Path} {Convert.ToString(Mode, 8)} {Uid}:{Gid}";
}
