namespace Meedoen.Bench.Scenarios;

/// <summary>Tells the bare server what to read and what to answer.</summary>
internal static class BareFiles
{
    public static async Task<byte[]> Body(int port, string path, string cookie)
    {
        using var handler = new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
    }

    public static async Task Write(string directory, string sql, byte[] answer, string type)
    {
        Directory.CreateDirectory(directory);
        await File.WriteAllTextAsync(Path.Combine(directory, "query.sql"), sql);
        await File.WriteAllBytesAsync(Path.Combine(directory, "answer.bin"), answer);
        await File.WriteAllTextAsync(Path.Combine(directory, "type.txt"), type);
    }
}
