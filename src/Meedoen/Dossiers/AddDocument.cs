using System.Net.Http.Headers;
using Meedoen.Dossiers.Documents;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Dossiers;

/// <summary>Adds a document to a file, or a new version of one. Stored sealed; its type is found from its content.</summary>
public sealed class AddDocument(Current current, DocumentShelf shelf) : ISlice
{
    /// <summary>A file that comes in.</summary>
    /// <param name="Rubric">Rubric it belongs to; not used for a new version.</param>
    /// <param name="Kind">What it is; not used for a new version.</param>
    /// <param name="FileName">Name it came with, or null.</param>
    /// <param name="Content">Its bytes, at most 25 MB.</param>
    public sealed record Request(Rubric Rubric, DocumentKind Kind, string? FileName, byte[] Content);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/persons/{person:guid}/documents", async (Guid person, Rubric rubric, DocumentKind kind, AddDocument slice, HttpRequest http, CancellationToken cancel) =>
            (await slice.Handle(person, new Request(rubric, kind, Name(http), await Read(http.Body, cancel)), cancel))
                .ToResult(id => Results.Created($"/api/v1/documents/{id}", new { id })))
            .ForSignedIn();
        api.MapPost("/documents/{document:guid}/versions", async (Guid document, AddDocument slice, HttpRequest http, CancellationToken cancel) =>
            (await slice.HandleVersion(document, Name(http), await Read(http.Body, cancel), cancel))
                .ToResult(number => Results.Created($"/api/v1/documents/{document}", new { number })))
            .ForSignedIn();
    }

    /// <summary>Reads what is sent, and one byte more than the largest document when there is more: that is refused without reading on.</summary>
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

    /// <summary>Adds a document; answers its id.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Request request, CancellationToken cancel) =>
        current.Do(nameof(AddDocument), "guidance", person, scope => Add(scope, person, request, cancel), cancel);

    /// <summary>Adds a version to a document; answers its number.</summary>
    public Task<Outcome<int>> HandleVersion(Guid document, string? fileName, byte[] content, CancellationToken cancel) =>
        current.Do("AddDocumentVersion", "guidance", null, scope => AddVersion(scope, document, fileName, content, cancel), cancel);

    private async Task<Outcome<Guid>> Add(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        return Enum.IsDefined(request.Rubric) && RubricMasks.Of(rights, scope.Act.Actor.Role).CanContribute(request.Rubric)
            ? await shelf.Keep(scope, person, request.Rubric, request.Kind, request.FileName, request.Content, cancel)
            : Refusal.Forbidden;
    }

    private async Task<Outcome<int>> AddVersion(ActScope scope, Guid id, string? fileName, byte[] content, CancellationToken cancel)
    {
        var document = await scope.Db.FindAsync<DocumentRow>([id], cancel);
        if (document is null || await current.RightsOn(scope, document.PersonId, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, scope.Act.Actor.Role);
        return !RubricMask.Has(mask.Visible, (Rubric)document.Rubric) ? Refusal.NotFound
            : mask.CanWrite((Rubric)document.Rubric) || await DocumentReader.IsMine(scope.Db, id, scope.Act.Actor.Id, cancel)
                ? await shelf.AddVersion(scope, document, fileName, content, cancel)
                : Refusal.Forbidden;
    }

    private static string? Name(HttpRequest http) =>
        ContentDispositionHeaderValue.TryParse(http.Headers.ContentDisposition, out var header) ? header.FileNameStar ?? header.FileName?.Trim('"') : null;
}
