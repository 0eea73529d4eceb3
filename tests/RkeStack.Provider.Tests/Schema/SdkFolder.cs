namespace RkeStack.Provider.Tests.Schema;

/// <summary>The committed SDK.</summary>
internal static class SdkFolder
{
    /// <summary>The folder <c>sdk</c> of the repository that the tests were built in.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "RkeStack.sln")))
            {
                return System.IO.Path.Combine(folder.FullName, "sdk");
            }
        }

        throw new InvalidOperationException("The tests must run from within the repository.");
    }
}
