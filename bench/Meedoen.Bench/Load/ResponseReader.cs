using System.Globalization;
using System.Text;

namespace Meedoen.Bench.Load;

/// <summary>Finds the end of one HTTP/1.1 answer: by its length, or by the last chunk.</summary>
internal sealed class ResponseReader
{
    private byte[] buffer = new byte[64 * 1024];
    private int filled;
    private int bodyAt;
    private int length;

    public int Status { get; private set; }

    public bool IsWhole { get; private set; }

    public Memory<byte> Room
    {
        get
        {
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            return buffer.AsMemory(filled);
        }
    }

    /// <summary>The body of the last answer when it had a length.</summary>
    public ReadOnlySpan<byte> Whole => buffer.AsSpan(0, filled);

    public void Begin() => (filled, bodyAt, length, Status, IsWhole) = (0, 0, 0, 0, false);

    public void Take(int read)
    {
        filled += read;
        if (bodyAt == 0)
        {
            ReadHead();
        }

        IsWhole = bodyAt > 0 && (length >= 0 ? filled >= bodyAt + length : buffer.AsSpan(0, filled).EndsWith("\r\n0\r\n\r\n"u8));
    }

    private void ReadHead()
    {
        var end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return;
        }

        bodyAt = end + 4;
        Status = int.Parse(buffer.AsSpan(9, 3), CultureInfo.InvariantCulture);
        length = -1;
        var head = buffer.AsSpan(0, end + 2);
        var at = head.IndexOf("Content-Length: "u8);
        if (at >= 0)
        {
            var digits = head[(at + 16)..];
            length = int.Parse(Encoding.ASCII.GetString(digits[..digits.IndexOf((byte)'\r')]), CultureInfo.InvariantCulture);
        }
    }
}
