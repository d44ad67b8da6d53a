using Meedoen.Law;
using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Meedoen.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Letters.Objections;

/// <summary>
/// Writes down that somebody objects to a decision: a colleague for what came on paper or was said, or the participant in own words, in any
/// language. Nothing is refused for being late: whether it is in time is told, and a person decides.
/// </summary>
public sealed class ReceiveObjection(Current current, PersonKeys keys, LegalNotes notes) : ISlice
{
    private const int LongestWords = 8000;
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>What came in.</summary>
    /// <param name="Words">What the participant wrote or said.</param>
    /// <param name="Letter">The decision, when it is a letter of this system.</param>
    /// <param name="DecisionOn">Day on which another decision was made known; not used with a letter.</param>
    /// <param name="ReceivedOn">Day on which it came in; for the participant always today.</param>
    /// <param name="Way">How it came in; for the participant always from the own page.</param>
    /// <param name="Committee">Whether a committee advises.</param>
    public sealed record Request(
        string? Words, Guid? Letter = null, DateOnly? DecisionOn = null, DateOnly? ReceivedOn = null, ObjectionWay Way = ObjectionWay.Letter, bool Committee = false);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/persons/{person:guid}/objections", async (Guid person, Request request, ReceiveObjection slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(id => Results.Created($"/api/v1/objections/{id}", new { id })))
            .For(AccessRole.CaseOwner);
        api.MapPost("/me/letters/{letter:guid}/objection", async (Guid letter, Request request, ReceiveObjection slice, HttpContext http, CancellationToken cancel) =>
            (await slice.HandleOwn(letter, request.Words, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(id => Results.Created("/api/v1/me", new { id })))
            .For(AccessRole.Participant);
    }

    /// <summary>Writes it down; answers its id.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Request request, string? key, CancellationToken cancel) => current.Do(
        nameof(ReceiveObjection), "guidance", person,
        async scope => await LetterBook.MayWrite(current, scope, person, cancel) is { } no ? no : await Decide(scope, person, request, cancel), cancel, key);

    /// <summary>The participant objects to a letter; answers the id of the objection.</summary>
    public Task<Outcome<Guid>> HandleOwn(Guid letter, string? words, string? key, CancellationToken cancel)
    {
        var me = current.Session?.Person ?? Guid.Empty;
        return current.Do(
            nameof(ReceiveObjection), "guidance", me,
            async scope => await current.RightsOn(scope, me, cancel) is null
                ? Refusal.NotFound
                : await Decide(scope, me, new Request(words, letter, null, scope.Today, ObjectionWay.OwnPage), cancel), cancel, key);
    }

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        var letter = request.Letter is { } id ? await scope.Db.Set<Letter>().FirstOrDefaultAsync(l => l.Id == id && l.PersonId == person && l.State == LetterState.Sent, cancel) : null;
        if (request.Letter is not null && (letter is null || !LetterTemplates.Of(letter.Template, letter.TemplateVersion).HasObjection))
        {
            return Refusal.NotFound;
        }

        if (letter is not null && await scope.Db.Set<Objection>().AnyAsync(o => o.LetterId == letter.Id && o.State == ObjectionState.Open, cancel))
        {
            return new Refusal("letters.objected-already") { Status = 409 };
        }

        var wrong = Wrong(request, letter?.SentOn ?? request.DecisionOn, scope.Today).ToList();
        return wrong.Count > 0 ? wrong : await Add(scope, person, request, letter, cancel);
    }

    private static IEnumerable<Refusal> Wrong(Request request, DateOnly? decidedOn, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(request.Words))
        {
            yield return new Refusal("letters.objection-words", nameof(request.Words));
        }
        else if (request.Words.Length > LongestWords)
        {
            yield return new Refusal("letters.too-long", nameof(request.Words)).With(LongestWords);
        }

        if (decidedOn is not { } decided || decided < Earliest || decided > today)
        {
            yield return new Refusal("letters.decision-day", nameof(request.DecisionOn));
        }

        if (request.ReceivedOn is not { } received || received > today || received < (decidedOn ?? Earliest))
        {
            yield return new Refusal("letters.received-day", nameof(request.ReceivedOn));
        }
    }

    private async Task<Guid> Add(ActScope scope, Guid person, Request request, Letter? letter, CancellationToken cancel)
    {
        var (id, received) = (Ids.New(), request.ReceivedOn!.Value);
        scope.Db.Add(new Objection
        {
            Id = id,
            PersonId = person,
            LetterId = letter?.Id,
            DecisionOn = letter?.SentOn ?? request.DecisionOn!.Value,
            ReceivedOn = received,
            Way = request.Way,
            WithCommittee = request.Committee,
            State = ObjectionState.Open,
            Words = (await keys.For(scope, person, cancel)).Seal(request.Words!.Trim().ReplaceLineEndings("\n"), id),
        });
        scope.Record(new ObjectionReceived(id, received, request.Way), person, LetterBook.Category);
        await notes.Once(
            scope, person, new LegalEvent(LegalEventKind.Objection, received) { Reason = request.Committee ? "committee" : "" }, cancel);
        if (request.Way == ObjectionWay.OwnPage && await ClientTeam.ContactPerson(scope.Db, person, scope.Today, cancel) is { } contact)
        {
            scope.Notify(contact.Account, "objection-received", person, id, scope.Today);
        }

        return id;
    }
}
