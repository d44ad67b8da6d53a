namespace Meedoen.Dossiers.Documents;

/// <summary>Reads what is sent, but no more than can be accepted.</summary>
internal static class DocumentBody
{
    /// <summary>The bytes; one more than the largest document when there are more, so that it is refused without reading on.</summary>
    public static async Task<byte[]> Read(Stream body, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        while (content.Length <= DocumentShelf.Largest && await body.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }
}
