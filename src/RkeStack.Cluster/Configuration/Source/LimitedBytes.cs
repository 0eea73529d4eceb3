namespace RkeStack.Cluster.Configuration.Source;

/// <summary>Reads what may have no end, such as a device or a pipe, no further than anybody looks at it.</summary>
public static class LimitedBytes
{
    private const int AtOnce = 64 * 1024;

    /// <summary>Reads to the end or to a number of bytes, whichever comes first.</summary>
    /// <param name="stream">Where from.</param>
    /// <param name="most">The number of bytes.</param>
    public static byte[] Read(Stream stream, int most)
    {
        using var read = new MemoryStream();
        var buffer = new byte[AtOnce];
        while (stream.Read(buffer, 0, (int)Math.Min(buffer.Length, most - read.Length)) is > 0 and var count)
        {
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}
