using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Meedoen.Dossiers;
using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Letters;

/// <summary>
/// Signs a letter off and makes it known: kept in the file as it is, noted for the law where it is a step of the law, and there for the
/// participant. Printing is done before the act, so that nobody waits for it who writes at the same time.
/// </summary>
public sealed class SendLetter(
    Current current, PersonKeys keys, Originals originals, PdfPrinter printer, LetterDesk desk, LetterNotes notes, IEnumerable<ILetterCase> cases) : ISlice
{
    /// <summary>What is signed off.</summary>
    /// <param name="Version">Version of the draft that was read.</param>
    public sealed record Request(int Version);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/letters/{letter:guid}/sent", async (Guid letter, Request request, SendLetter slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(letter, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.CaseOwner);

    /// <summary>Sends it; answers whose it is.</summary>
    public async Task<Outcome<Guid>> Handle(Guid letter, Request request, string? key, CancellationToken cancel)
    {
        var (prepared, version) = await Prepare(letter, cancel);
        var ready = prepared is not null && version == request.Version && !LetterAnswers.Missing(prepared).Any();
        var html = ready ? Encoding.UTF8.GetBytes(LetterHtml.Of(prepared!.Sheet)) : [];
        var pdf = ready ? await printer.Print(Encoding.UTF8.GetString(html), cancel) : null;
        return await current.Do(nameof(SendLetter), "guidance", null, scope => Decide(scope, letter, request, prepared, pdf ?? html, pdf is not null, cancel), cancel, key);
    }

    /// <summary>The draft put together, for who may write it.</summary>
    private async Task<(Prepared? Letter, int Version)> Prepare(Guid id, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var letter = await db.Set<Letter>().FirstOrDefaultAsync(l => l.Id == id && l.State == LetterState.Draft, cancel);
        if (letter is null || await current.RightsOn(letter.PersonId) is not { } rights || !RubricMasks.Of(rights, current.Actor.Role).CanWrite(Rubric.R16)
            || await Persons.Brief(db, letter.PersonId, cancel) is not { } person)
        {
            return (null, 0);
        }

        return (await desk.Prepare(current.Tenant, db, letter, person, current.Today, current.Actor.Id, cancel), letter.Version);
    }

    private async Task<Outcome<Guid>> Decide(
        ActScope scope, Guid id, Request request, Prepared? prepared, byte[] document, bool isPdf, CancellationToken cancel)
    {
        var found = await LetterBook.Writing(current, scope, id, cancel);
        if (found.IsRefused)
        {
            return found.Refuse<Guid>();
        }

        var letter = found.Value;
        if (prepared is null || letter.Version != request.Version || prepared.Sheet.Day != scope.Today)
        {
            return Refusal.ChangedMeanwhile;
        }

        var missing = new List<Refusal>();
        foreach (var source in cases)
        {
            missing.AddRange(await source.Waits(scope, letter, cancel) is { } waits ? [waits] : []);
        }

        missing.AddRange(LetterAnswers.Missing(prepared));
        return missing.Count > 0 ? missing : await Send(scope, letter, prepared, document, isPdf, cancel);
    }

    private async Task<Guid> Send(ActScope scope, Letter letter, Prepared prepared, byte[] document, bool isPdf, CancellationToken cancel)
    {
        var cipher = await keys.For(scope, letter.PersonId, cancel);
        (letter.State, letter.SentOn, letter.SentBy) = (LetterState.Sent, scope.Today, scope.Act.Actor.Id);
        letter.Sheet = cipher.Seal(JsonSerializer.Serialize(prepared.Sheet), letter.Id);
        letter.Hash = Convert.ToHexStringLower(SHA256.HashData(document));
        letter.IsPdf = isPdf;
        letter.DocumentId = await originals.Keep(
            scope, letter.PersonId,
            new ReceivedOriginal(Rubric.R16, DocumentKind.Letter, $"{prepared.Template.DutchTitle}.{(isPdf ? "pdf" : "html")}", isPdf ? "application/pdf" : "text/html", document), cancel);
        letter.Version++;
        scope.Record(new LetterSent(letter.Id, letter.Template, letter.TemplateVersion, letter.CaseId), letter.PersonId, LetterBook.Category);
        await notes.Note(scope, letter, prepared, cancel);
        foreach (var source in cases)
        {
            await source.Sent(scope, letter, cancel);
        }

        if (await PartiesDirectory.ParticipantAccount(scope.Db, letter.PersonId, cancel) is { } reader)
        {
            scope.Notify(reader, "letter-sent", letter.PersonId, letter.Id, scope.Today);
        }

        return letter.PersonId;
    }
}
