using Meedoen.Dossiers;
using Meedoen.Law;
using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Letters.Enforcing;

/// <summary>
/// Takes one step in a case of enforcement. A fine needs two people: the case owner proposes, the team lead agrees or does not. What courts
/// block is refused with why.
/// </summary>
public sealed class MoveEnforcement(Current current, EnforcementBook book, LegalNotes notes) : ISlice
{
    private const int LongestNote = 4000;

    /// <summary>The step.</summary>
    /// <param name="Step">Which.</param>
    /// <param name="Version">Version of the case that was seen.</param>
    /// <param name="Note">What was said or weighed, or why.</param>
    /// <param name="On">The day, for a miss.</param>
    /// <param name="Blame">How far to blame, for a proposal.</param>
    public sealed record Request(EnforcementStep? Step, int Version, string? Note = null, DateOnly? On = null, Blame? Blame = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/enforcement/{file:guid}/steps", async (Guid file, Request request, MoveEnforcement slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(file, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
            .For(AccessRole.CaseOwner, AccessRole.TeamLead);
        api.MapPost("/me/enforcement/{file:guid}/view", async (Guid file, Request request, MoveEnforcement slice, HttpContext http, CancellationToken cancel) =>
            (await slice.HandleOwn(file, request.Note, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
            .For(AccessRole.Participant);
    }

    /// <summary>Takes it.</summary>
    public Task<Outcome<Done>> Handle(Guid file, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(MoveEnforcement), "guidance", null, scope => Decide(scope, file, request, cancel), cancel, key);

    /// <summary>The participant gives their view, in own words; said again, both stand there.</summary>
    public Task<Outcome<Done>> HandleOwn(Guid file, string? words, string? key, CancellationToken cancel) =>
        current.Do("GiveView", "guidance", current.Session?.Person, scope => GiveView(scope, file, words, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid id, Request request, CancellationToken cancel)
    {
        var file = await scope.Db.Set<EnforcementFile>().FirstOrDefaultAsync(e => e.Id == id, cancel);
        if (file is null || await current.RightsOn(scope, file.PersonId, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, scope.Act.Actor.Role);
        var isLead = request.Step is EnforcementStep.Agree or EnforcementStep.TurnDown;
        if (isLead ? scope.Act.Actor.Role != AccessRole.TeamLead.Code() || !mask.CanRead(Rubric.R16) : !mask.CanWrite(Rubric.R16))
        {
            return Refusal.Forbidden;
        }

        if (file.Version != request.Version)
        {
            return Refusal.ChangedMeanwhile;
        }

        if (EnforcementRules.Wrong(file, request, scope.Act.Actor.Id, scope.Today) is { } wrong)
        {
            return wrong;
        }

        if (request.Step == EnforcementStep.NoView && await TimeLeft(scope, file, cancel) is { } early)
        {
            return early;
        }

        return request.Step == EnforcementStep.Propose ? await Propose(scope, file, request, cancel) : await Move(scope, file, request, cancel);
    }

    /// <summary>The participant has the time that the letter gives, to the last day (Awb art. 4:8).</summary>
    private async Task<Refusal?> TimeLeft(ActScope scope, EnforcementFile file, CancellationToken cancel)
    {
        var asked = await scope.Db.Set<Letter>().FirstOrDefaultAsync(l => l.CaseId == file.Id && l.Template == "fine-intention" && l.State == LetterState.Sent, cancel);
        return await book.ViewUntil(scope, asked, cancel) is { } until && until >= scope.Today ? new Refusal("letters.view-time", LegalBasis: "Awb art. 4:8").With(until) : null;
    }

    private async Task<Outcome<Done>> Propose(ActScope scope, EnforcementFile file, Request request, CancellationToken cancel)
    {
        file.Blame = request.Blame;
        var fine = await book.Fine(scope, file, cancel);
        if (fine.Amount == 0)
        {
            return fine.IsBlocked(file) ? new Refusal("letters.courts-block").With(string.Join(" ", fine.Why)) : new Refusal("letters.no-fine-left").With(string.Join(" ", fine.Why));
        }

        foreach (var lead in await Leavers.TeamLeads(scope, scope.Act.Actor.Id, scope.Today, cancel))
        {
            scope.Notify(lead, "fine-proposed", file.PersonId, file.Id, scope.Today);
        }

        (file.State, file.Proposed, file.ProposedBy) = (EnforcementState.Proposed, fine.Amount, scope.Act.Actor.Id);
        var words = await book.Words(scope, file, cancel);
        return await Save(scope, file, words with { Weighed = request.Note!.Trim() }, cancel);
    }

    private async Task<Outcome<Done>> Move(ActScope scope, EnforcementFile file, Request request, CancellationToken cancel)
    {
        var (words, note) = (await book.Words(scope, file, cancel), request.Note?.Trim() ?? string.Empty);
        switch (request.Step!.Value)
        {
            case EnforcementStep.MissAgain:
                (file.State, file.MissedAgainOn) = (EnforcementState.MissedAgain, request.On);
                words = words with { Happened = $"{words.Happened}\n{note}" };
                if (file.Ground == EnforcementGround.Intake)
                {
                    await notes.Once(scope, file.PersonId, new LegalEvent(LegalEventKind.IntakeNoShow, request.On!.Value), cancel);
                }

                break;
            case EnforcementStep.Review:
                (file.LawyerLooked, words) = (true, words with { Reviewed = note });
                break;
            case EnforcementStep.Hear or EnforcementStep.NoView:
                (file.State, words) = (EnforcementState.Heard, words with { Heard = Together(words.Heard, note) });
                break;
            case EnforcementStep.Agree:
                (file.State, file.AgreedBy) = (EnforcementState.Agreed, scope.Act.Actor.Id);
                if (file.Ground == EnforcementGround.Conduct)
                {
                    await notes.Once(scope, file.PersonId, new LegalEvent(LegalEventKind.Conduct, file.MissedOn) { Code = Rules.Law.Codes.Of(file.Blame!.Value) }, cancel);
                }

                break;
            case EnforcementStep.TurnDown:
                (file.State, file.Proposed, words) = (EnforcementState.Heard, null, words with { TurnedDown = note });
                break;
            default:
                (file.State, file.ClosedOn, file.Proposed, words) = (EnforcementState.Closed, scope.Today, null, words with { TurnedDown = note });
                break;
        }

        return await Save(scope, file, words, cancel);
    }

    private async Task<Outcome<Done>> GiveView(ActScope scope, Guid id, string? note, CancellationToken cancel)
    {
        var me = current.Session?.Person;
        var file = await scope.Db.Set<EnforcementFile>().FirstOrDefaultAsync(e => e.Id == id && e.PersonId == me, cancel);
        if (file is null || await current.RightsOn(scope, file.PersonId, cancel) is null)
        {
            return Refusal.NotFound;
        }

        if (string.IsNullOrWhiteSpace(note) || note.Length > LongestNote || file.State is EnforcementState.Closed)
        {
            return file.State is EnforcementState.Closed ? new Refusal("letters.case-closed") { Status = 409 } : new Refusal("letters.view-words", "Note").With(LongestNote);
        }

        var words = await book.Words(scope, file, cancel);
        if (await ClientTeam.ContactPerson(scope.Db, file.PersonId, scope.Today, cancel) is { } contact)
        {
            scope.Notify(contact.Account, "view-given", file.PersonId, file.Id, scope.Today);
        }

        return await Save(scope, file, words with { Heard = Together(words.Heard, note.Trim()) }, cancel);
    }

    private async Task<Outcome<Done>> Save(ActScope scope, EnforcementFile file, EnforcementWords words, CancellationToken cancel)
    {
        file.Words = await book.Seal(scope, file.PersonId, file.Id, words, cancel);
        file.Version++;
        scope.Record(new EnforcementMoved(file.Id, file.State), file.PersonId, LetterBook.Category);
        return Done.Instance;
    }

    private static string Together(string? before, string more) => before is null ? more : $"{before}\n{more}";
}
