using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Law;
using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Plans;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Intake;

/// <summary>
/// Decides on the PIP as it was drafted: a decision (beschikking) that is made known, with its reasons, and can be objected to. Only when nothing stands
/// in the way: what the law wants in it, what DUO refuses, whether the route may change. A changed PIP is a new version with a reason; the earlier ones
/// stay readable. What it means for the law is noted once, in the same act.
/// </summary>
public sealed class DecidePip(Current current, PipBook book, LegalNotes notes, FactBook facts, SettledGoals goals) : ISlice
{
    private const int LongestReason = 1000;

    /// <summary>The decision.</summary>
    /// <param name="Version">Version of the PIP that was seen.</param>
    /// <param name="Dated">The date on the plan, today or earlier.</param>
    /// <param name="KnownOn">Day on which it was sent or handed over.</param>
    /// <param name="ChangeReason">Why it was changed; asked from the second version on.</param>
    public sealed record Request(int Version, DateOnly? Dated, DateOnly? KnownOn, string? ChangeReason = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/pip/decisions", async (Guid person, Request request, DecidePip slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(number => Results.Ok(new { number })))
        .For(AccessRole.CaseOwner);

    /// <summary>Decides; answers the number of the version.</summary>
    public Task<Outcome<int>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(DecidePip), "plan", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<int>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        var opened = await book.Open(scope, person, request.Version, cancel);
        if (opened.IsRefused)
        {
            return opened.Refuse<int>();
        }

        if (opened.Value.File.Draft is not { } draft)
        {
            return new Refusal("pip.nothing-drafted");
        }

        if (opened.Value is { IntakeOn: null, Context.FirstEver: true })
        {
            return new Refusal("pip.intake-first", LegalBasis: "Wet inburgering 2021 art. 15 lid 1");
        }

        var text = opened.Value.Cipher.Open<PipText>(draft, opened.Value.File.Id);
        var wrong = Days(opened.Value, request, scope.Today).Concat(PipChecks.Of(text, opened.Value.Context, request.Dated)).ToList();
        return wrong.Count > 0 ? wrong : await Write(scope, opened.Value, text, request, cancel);
    }

    private static IEnumerable<Refusal> Days(OpenedPip opened, Request request, DateOnly today)
    {
        if (request.Dated is not { } dated || dated > today)
        {
            yield return new Refusal("pip.dated", nameof(request.Dated));
        }
        else if (opened.Context.FirstEver && dated < opened.IntakeOn)
        {
            yield return new Refusal("pip.dated-before-intake", nameof(request.Dated)).With(opened.IntakeOn!.Value);
        }

        if (request.KnownOn is not { } known || known > today || known < request.Dated)
        {
            yield return new Refusal("pip.known-on", nameof(request.KnownOn));
        }

        if (opened.File.Number > 0 && string.IsNullOrWhiteSpace(request.ChangeReason))
        {
            yield return new Refusal("pip.change-reason", nameof(request.ChangeReason));
        }
        else if (request.ChangeReason?.Length > LongestReason)
        {
            yield return new Refusal("pip.text-too-long", nameof(request.ChangeReason)).With(LongestReason);
        }
    }

    private async Task<int> Write(ActScope scope, OpenedPip opened, PipText text, Request request, CancellationToken cancel)
    {
        var (file, id) = (opened.File, Ids.New());
        var (person, dated, known) = (file.PersonId, request.Dated!.Value, request.KnownOn!.Value);
        await KeepEarlier(scope, opened.Context.Now, person, cancel);
        var words = await goals.Of(scope, person, cancel);
        var content = new PipContentWords(text, [.. words.Select(goal => new PipGoal(goal.Text, goal.OwnLanguage))], file.Number == 0 ? null : request.ChangeReason!.Trim());
        (file.Number, file.Draft, file.DraftBy, file.DraftAt) = (file.Number + 1, null, null, null);
        file.Version++;
        scope.Db.Add(new PipVersion
        {
            Id = id,
            PipId = file.Id,
            PersonId = person,
            Number = file.Number,
            Dated = dated,
            KnownOn = known,
            Route = text.Route!.Value,
            DecidedBy = scope.Act.Actor.Id,
            Content = opened.Cipher.Seal(content, id),
            PipEvent = await notes.Add(scope, person, new LegalEvent(LegalEventKind.Pip, dated) { Code = Codes.Of(text.Route.Value), Level = LevelOf(text) }, cancel),
            DecisionEvent = await notes.Add(scope, person, new LegalEvent(LegalEventKind.Decision, known) { Code = "pip" }, cancel),
        });
        await State(scope, person, text, dated, cancel);
        scope.Record(new PipDecided(id, file.Number, dated, text.Route.Value), person, PipBook.Category);
        if (await PartiesDirectory.ParticipantAccount(scope.Db, person, cancel) is { } participant)
        {
            scope.Notify(participant, "pip-decided", person, id, scope.Today);
        }

        return file.Number;
    }

    /// <summary>A plan of before, of which the file only holds the date, is noted now: its date and route in the file give way to those of this one.</summary>
    private async Task KeepEarlier(ActScope scope, Situation now, Guid person, CancellationToken cancel)
    {
        if (now.Facts.PipSignedOn is { } signed && !await notes.Has(scope, person, LegalEventKind.Pip, cancel))
        {
            await notes.Add(scope, person, new LegalEvent(LegalEventKind.Pip, signed) { Code = now.Facts.Route is { } route ? Codes.Of(route) : "" }, cancel);
        }
    }

    private static string LevelOf(PipText text) => text.Level.Length > 0 || text.Route is Leerroute.Z ? text.Level : "b1";

    /// <summary>The file says what the newest plan says.</summary>
    private async Task State(ActScope scope, Guid person, PipText text, DateOnly dated, CancellationToken cancel)
    {
        string[] hours = text is { Route: Leerroute.B, Hours: { } count } ? [count.ToString(CultureInfo.InvariantCulture)] : [];
        await facts.State(scope, person, "learning-route", [Codes.Of(text.Route!.Value)], FactSource.Colleague, cancel);
        await facts.State(scope, person, "route-intensity", hours, FactSource.Colleague, cancel);
        await facts.State(scope, person, "pip-signed-on", [dated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)], FactSource.Colleague, cancel);
    }
}
