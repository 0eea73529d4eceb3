using System.Text;
using RkeStack.Cluster.Configuration;
using RkeStack.Cluster.Diagnostics;
using Xunit;

namespace RkeStack.Cluster.Tests.Configuration;

public class TextsOfFiles
{
    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-32"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_byte_order_mark_tells_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal("cluster_name: ä", SourceText.Read(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes("cluster_name: ä")])));
    }

    [Fact]
    public void Of_a_text_too_long_no_more_is_kept_than_shows_that()
    {
        using var endless = new Endless();

        var text = SourceText.Read(endless);

        Assert.Equal(8 * 1024 * 1024 + 1, text.Length);
        Assert.InRange(endless.Given, text.Length, 33 * 1024 * 1024);
        Assert.Equal(["RKE0002 "], Given.Lines(ClusterYaml.Parse(text).Diagnostics));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_with_the_fix_that_fits()
    {
        Assert.Equal(new UnreadableFile("there is no such file", "Correct it."), UnreadableFile.Of(new FileNotFoundException(), isFolder: false, "Correct it."));
        Assert.Equal("it is a folder", UnreadableFile.Of(new UnauthorizedAccessException(), isFolder: true, "Correct it.").Reason);
        Assert.Equal("this user may not read it", UnreadableFile.Of(new UnauthorizedAccessException(), isFolder: false, "Correct it.").Reason);
        Assert.Equal("the disk is gone", UnreadableFile.Of(new IOException("the disk is gone"), isFolder: false, "Correct it.").Reason);
    }

    /// <summary>A file without end.</summary>
    private sealed class Endless : MemoryStream
    {
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            Given += count;
            return count;
        }
    }
}
