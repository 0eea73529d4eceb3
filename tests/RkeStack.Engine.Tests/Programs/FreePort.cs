using RkeStack.Engine.Tests.Ssh;

namespace RkeStack.Engine.Tests.Programs;

public static class FreePort
{
    /// <inheritdoc cref="LocalSshServer.FreePort"/>
    public static int Next() => LocalSshServer.FreePort();
}
