using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Law;

/// <summary>
/// Records something that the law asks about and no key of the dictionary holds: a call for the intake, an exam, a longer term by DUO. The
/// terms follow in the same act.
/// </summary>
public sealed class NoteLegalEvent(Current current, LegalNotes notes) : ISlice
{
    private const int MostNumber = 99_999;
    private static readonly DateOnly Earliest = new(1990, 1, 1);

    /// <summary>What happened.</summary>
    /// <param name="Kind">Code of the kind (<see cref="EventKinds"/>).</param>
    /// <param name="On">The day, today or earlier.</param>
    /// <param name="Until">Last day, where the kind asks it.</param>
    /// <param name="Code">Which one, where the kind asks it.</param>
    /// <param name="Level">Language level, where the kind asks it.</param>
    /// <param name="Reason">Result, where the kind asks it.</param>
    /// <param name="Number">Euros, where the kind asks it.</param>
    public sealed record Request(
        string? Kind, DateOnly? On, DateOnly? Until = null, string? Code = null, string? Level = null, string? Reason = null, int? Number = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/legal-events", async (Guid person, Request request, NoteLegalEvent slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(id => Results.Created($"/api/v1/persons/{person}/terms", new { id })))
        .For(AccessRole.CaseOwner, AccessRole.IncomeConsultant, AccessRole.LanguageProvider);

    /// <summary>Records it; answers its id.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(NoteLegalEvent), "duo", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights || await Persons.Brief(scope.Db, person, cancel) is null)
        {
            return Refusal.NotFound;
        }

        if (EventKinds.All.FirstOrDefault(known => Codes.Of(known.Kind) == request.Kind) is not { } kind)
        {
            return new Refusal("terms.event-unknown", nameof(request.Kind));
        }

        if (!RubricMasks.Of(rights, scope.Act.Actor.Role).CanWrite(kind.Rubric))
        {
            return Refusal.Forbidden;
        }

        if (kind.PlaceOf(request.Code) is { } place)
        {
            return EventKinds.OnOwnPage(place);
        }

        var wrong = Wrong(kind, request, scope.Today).ToList();
        return wrong.Count > 0 ? wrong : await Add(scope, person, kind, request, cancel);
    }

    private Task<Guid> Add(ActScope scope, Guid person, EventKind kind, Request request, CancellationToken cancel) => notes.Add(
        scope, person, new LegalEvent(kind.Kind, request.On!.Value)
        {
            Code = Asked(kind, EventField.Code, request.Code),
            Level = Asked(kind, EventField.Level, request.Level),
            Reason = Asked(kind, EventField.Reason, request.Reason),
            Number = kind.Asks.HasFlag(EventField.Number) ? request.Number : null,
            Until = kind.Asks.HasFlag(EventField.Until) ? request.Until : null,
        }, cancel);

    private static string Asked(EventKind kind, EventField field, string? value) => kind.Asks.HasFlag(field) ? value ?? "" : "";

    /// <summary>Everything that is wrong, per field.</summary>
    private static IEnumerable<Refusal> Wrong(EventKind kind, Request request, DateOnly today)
    {
        if (request.On is not { } on || on < Earliest || on > today)
        {
            yield return new Refusal("terms.event-day", nameof(request.On)).With(Earliest);
        }
        else if (request.Until < on)
        {
            yield return new Refusal("terms.until-before", nameof(request.Until));
        }

        if (kind.Needs.HasFlag(EventField.Until) && request.Until is null)
        {
            yield return new Refusal("terms.until-missing", nameof(request.Until));
        }

        if (IsOff(kind, EventField.Code, request.Code, kind.Options))
        {
            yield return new Refusal("terms.choose", nameof(request.Code));
        }

        if (IsOff(kind, EventField.Level, request.Level, kind.Levels))
        {
            yield return new Refusal("terms.choose", nameof(request.Level));
        }

        if (IsOff(kind, EventField.Reason, request.Reason, kind.Results))
        {
            yield return new Refusal("terms.choose", nameof(request.Reason));
        }

        if (kind.Needs.HasFlag(EventField.Number) && request.Number is not (> 0 and <= MostNumber))
        {
            yield return new Refusal("terms.number", nameof(request.Number)).With(MostNumber);
        }
    }

    private static bool IsOff(EventKind kind, EventField field, string? value, IReadOnlyList<string> choices) =>
        kind.Asks.HasFlag(field) && (string.IsNullOrEmpty(value) ? kind.Needs.HasFlag(field) : !choices.Contains(value));
}
