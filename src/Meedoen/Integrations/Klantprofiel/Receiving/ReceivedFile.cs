using System.Net.Http.Headers;

namespace Meedoen.Integrations.Klantprofiel.Receiving;

/// <summary>A file in the body of a request. Its name comes in a header: addresses are logged, and file names hold names of people.</summary>
internal sealed record ReceivedFile(ReadOnlyMemory<byte> Bytes, string Name)
{
    private const string NameWhenUntold = "klantprofiel";

    public static async Task<ReceivedFile> From(HttpRequest request, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel);
        var told = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition, out var header)
            ? header.FileNameStar ?? header.FileName?.Trim('"') : null;
        return new(body.ToArray(), string.IsNullOrWhiteSpace(told) ? NameWhenUntold : told);
    }
}
