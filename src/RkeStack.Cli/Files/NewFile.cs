using System.Text;

namespace RkeStack.Cli.Files;

/// <summary>Writes files that were not there, whole or not at all.</summary>
internal static class NewFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What only its owner may read.</summary>
    public const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>What the owner's group may read too, as RKE writes its cluster.yml.</summary>
    public const UnixFileMode Shared = Private | UnixFileMode.GroupRead;

    /// <summary>Tries whether a file can be written, before there is anything to write.</summary>
    /// <param name="path">Where.</param>
    /// <exception cref="Misuse">It cannot be written.</exception>
    public static void Try(string path)
    {
        var unfinished = BesideOf(path);
        try
        {
            RefuseFolder(path);
            using var trial = new FileStream(unfinished, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
            });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw UnwritableFile.Of(path, unfinished, fault);
        }
    }

    /// <summary>Writes a file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="text">Its content.</param>
    /// <param name="mode">Its permissions, on systems that have them.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <param name="cancellationToken">Ends the writing; then nothing is left of it.</param>
    /// <exception cref="Misuse">It cannot be written, or is there already.</exception>
    public static async Task WriteAsync(string path, string text, UnixFileMode mode, bool overwrite, CancellationToken cancellationToken)
    {
        var unfinished = BesideOf(path);
        try
        {
            RefuseFolder(path);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = mode;
            }

            await using (var stream = new FileStream(unfinished, options))
            {
                await stream.WriteAsync(Utf8.GetBytes(text), cancellationToken);
            }

            File.Move(unfinished, path, overwrite);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw !overwrite && File.Exists(path)
                ? new Misuse($"{path} is there already", "Take it away, or name another file.", fault)
                : UnwritableFile.Of(path, unfinished, fault);
        }
        finally
        {
            // Where the folder is not there, deleting would fail, and hide why nothing was written.
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
    }

    private static string BesideOf(string path) => $"{path}.{Guid.NewGuid():N}";

    private static void RefuseFolder(string path)
    {
        if (Directory.Exists(path))
        {
            throw new Misuse($"{path} cannot be written: it is a folder", $"Name the file in it, such as {Path.Combine(path, ClusterFile.DefaultName)}.");
        }
    }
}
