using System.Globalization;
using Meedoen.Dossiers.Documents;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Audit;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Dossiers;

/// <summary>Lists the documents of a file, and gives one out: always as a download, under a name that says nothing about the person.</summary>
public sealed class ReadDocuments(Current current, PersonKeys keys) : ISlice
{
    /// <summary>A document to download.</summary>
    public sealed record Download(byte[] Content, string MediaType, string FileName);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/persons/{person:guid}/documents", async (Guid person, ReadDocuments slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult()).ForSignedIn();
        api.MapGet("/documents/{document:guid}/versions/{number:int}", async (Guid document, int number, ReadDocuments slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Open(document, number, cancel)).ToResult(file => File(http, file))).ForSignedIn();
    }

    /// <summary>The documents that the reader may see.</summary>
    public async Task<Outcome<DocumentView[]>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var list = await DocumentReader.List(current.Tenant, keys, person, RubricMasks.Of(rights, current.Actor.Role), current.Actor.Id, cancel);
        current.Saw(nameof(ReadDocuments), "guidance", [person], list.Aggregate(0L, (mask, d) => mask | (1L << (int)d.Rubric)));
        return list;
    }

    /// <summary>One version, opened.</summary>
    public async Task<Outcome<Download>> Open(Guid id, int number, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var document = await db.Set<DocumentRow>().FirstOrDefaultAsync(d => d.Id == id, cancel);
        if (document is null || await current.RightsOn(document.PersonId) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var versions = await db.Set<DocumentVersionRow>().Where(v => v.DocumentId == id).OrderByDescending(v => v.Number).ToListAsync(cancel);
        var mask = RubricMasks.Of(rights, current.Actor.Role);
        if (DocumentReader.Opened(document, versions, mask, current.Actor.Id).FirstOrDefault(v => v.Number == number) is not { } version
            || await keys.For(current.Tenant, document.PersonId) is not { } cipher)
        {
            return Refusal.NotFound;
        }

        var content = await db.Set<DocumentContentRow>().Where(c => c.VersionId == version.Id).Select(c => c.Content).FirstAsync(cancel);
        current.Saw("OpenDocument", "guidance", [document.PersonId], 1L << document.Rubric, AuditAction.Export);
        return new Download(cipher.Open(content, version.Id), version.MediaType, Name(document, version));
    }

    private static string Name(DocumentRow document, DocumentVersionRow version) => string.Create(
        CultureInfo.InvariantCulture, $"{document.Kind.ToString().ToLowerInvariant()}-{DutchTime.DayOf(version.RecordedAt):yyyyMMdd}-v{version.Number}.{FileKind.Extension(version.MediaType)}");

    private static IResult File(HttpContext http, Download file)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(file.Content, file.MediaType, file.FileName);
    }
}
