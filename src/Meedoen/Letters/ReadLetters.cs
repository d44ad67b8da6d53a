using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Web;
using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Letters;

/// <summary>The letters to a person: a list, and one letter as it is read. The participant sees what was sent, colleagues drafts too.</summary>
public sealed class ReadLetters(Current current, LetterDesk desk, PdfPrinter printer) : ISlice
{
    private const int Most = 100;

    /// <summary>A letter in a list.</summary>
    /// <param name="Id">Id.</param>
    /// <param name="Template">Code of its template.</param>
    /// <param name="Title">Its heading in the language of the reader.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="Day">Day it was sent, or begun.</param>
    /// <param name="Case">What it belongs to, or null.</param>
    public sealed record Line(Guid Id, string Template, string Title, LetterState State, DateOnly Day, Guid? Case);

    /// <summary>The letters of a person.</summary>
    /// <param name="Person">Whose.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="Letters">Drafts first, then the newest first; at most a hundred.</param>
    public sealed record View(PersonBrief Person, RubricMask Rights, IReadOnlyList<Line> Letters);

    /// <summary>One letter.</summary>
    /// <param name="Line">What lists say of it.</param>
    /// <param name="Person">To whom.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="Sheet">As it is read; a draft as it would be sent today.</param>
    public sealed record One(Line Line, PersonBrief Person, RubricMask Rights, LetterSheet Sheet)
    {
        /// <summary>What its writer fills in.</summary>
        public IReadOnlyList<LetterAsk> Asks { get; init; } = [];

        /// <summary>What was filled in.</summary>
        public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();

        /// <summary>What the plan or the case says for questions that were not answered.</summary>
        public IReadOnlyDictionary<string, string> Suggested { get; init; } = new Dictionary<string, string>();

        /// <summary>What stops it from being sent, per field.</summary>
        public IReadOnlyList<Refusal> Missing { get; init; } = [];

        /// <summary>For the next change.</summary>
        public int Version { get; init; }

        /// <summary>The document in the file, or null.</summary>
        public Guid? Document { get; init; }

        /// <summary>Whether the document is a PDF.</summary>
        public bool IsPdf { get; init; }

        /// <summary>SHA-256 of the document, or null.</summary>
        public string? Hash { get; init; }

        /// <summary>Last day to object to it, when it is a decision that was sent; null else (Awb art. 6:7).</summary>
        public DateOnly? ObjectUntil { get; init; }

        /// <summary>Whether a PDF can be made here at all.</summary>
        public bool CanPrint { get; init; }
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/persons/{person:guid}/letters", async (Guid person, ReadLetters slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(new { view.Letters })))
            .For(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.Participant);
        api.MapGet("/letters/{letter:guid}", async (Guid letter, ReadLetters slice, CancellationToken cancel) =>
            (await slice.Open(letter, cancel)).ToResult(one => Results.Ok(new
            {
                one.Line.Id,
                one.Line.Template,
                one.Line.Title,
                one.Line.State,
                one.Line.Day,
                one.Version,
                one.Document,
                one.IsPdf,
                one.Hash,
                one.Sheet,
                one.Typed,
            })))
            .For(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.Participant);
    }

    /// <summary>Lists them; not found for who is not involved, forbidden for who may not read decisions.</summary>
    public async Task<Outcome<View>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        if (!mask.CanRead(Rubric.R16))
        {
            return Refusal.Forbidden;
        }

        await using var db = current.Tenant.OpenForReading();
        if (await Persons.Brief(db, person, cancel) is not { } brief)
        {
            return Refusal.NotFound;
        }

        current.Saw("/persons/{person}/letters", "guidance", [person], 1L << LetterBook.Category);
        var drafts = current.Actor.Role != AccessRole.Participant.Code();
        var letters = await db.Set<Letter>().Where(l => l.PersonId == person && (drafts || l.State == LetterState.Sent))
            .Select(l => new { l.Id, l.Template, l.TemplateVersion, l.State, Day = l.SentOn ?? l.MadeOn, l.CaseId }).ToListAsync(cancel);
        return new View(brief, mask, [.. letters.Select(l => LineOf(l.Id, (l.Template, l.TemplateVersion), l.State, l.Day, l.CaseId)).OrderBy(line => line.State).ThenByDescending(line => line.Day).ThenByDescending(line => line.Id).Take(Most)]);
    }

    /// <summary>Opens one; not found also for a participant's draft.</summary>
    public async Task<Outcome<One>> Open(Guid id, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var letter = await db.Set<Letter>().FirstOrDefaultAsync(l => l.Id == id, cancel);
        if (letter is null || await current.RightsOn(letter.PersonId) is not { } rights || await Persons.Brief(db, letter.PersonId, cancel) is not { } person)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        if (!mask.CanRead(Rubric.R16) || (letter.State == LetterState.Draft && current.Actor.Role == AccessRole.Participant.Code()))
        {
            return mask.CanRead(Rubric.R16) ? Refusal.NotFound : Refusal.Forbidden;
        }

        current.Saw("/letters/{letter}", "guidance", [person.Id], 1L << LetterBook.Category);
        var prepared = await desk.Prepare(current.Tenant, db, letter, person, current.Today, current.Actor.Id, cancel);
        return new One(LineOf(letter.Id, (letter.Template, letter.TemplateVersion), letter.State, letter.SentOn ?? letter.MadeOn, letter.CaseId), person, mask, prepared.Sheet)
        {
            Asks = letter.State == LetterState.Draft ? prepared.Template.Asks : [],
            Typed = letter.State == LetterState.Draft ? prepared.Typed : new Dictionary<string, string>(),
            Suggested = prepared.Values.Where(one => one.Value is string or DateOnly).ToDictionary(
                one => one.Key, one => one.Value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : (string)one.Value, StringComparer.Ordinal),
            Missing = [.. LetterAnswers.Missing(prepared)],
            Version = letter.Version,
            Document = letter.DocumentId,
            IsPdf = letter.IsPdf,
            Hash = letter.Hash,
            CanPrint = printer.CanPrint,
            ObjectUntil = prepared.Template.HasObjection && letter.SentOn is { } sent ? desk.ObjectUntil(current.Tenant, sent) : null,
        };
    }

    private static Line LineOf(Guid id, (string Id, int Version) template, LetterState state, DateOnly day, Guid? about) =>
        new(id, template.Id, LetterTemplates.Of(template.Id, template.Version).Title.ToString(), state, day, about);
}
