using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Learning;

/// <summary>
/// Writes down who was there on a day and what was practised, for a whole group at once or for one person. Everybody keeps lines of
/// their own; who reads the rubric reads all of them. All or nothing: every error comes back at once.
/// </summary>
public sealed class RecordAttendance(Current current, PersonKeys keys) : ISlice
{
    private const int Category = (int)Rubric.R11;

    /// <summary>One person.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Status">Whether the person was there.</param>
    /// <param name="Minutes">How long, for who was there; null when it is not said.</param>
    /// <param name="Practised">What was practised, in a few words; null when it is not said.</param>
    /// <param name="Version">Version that the form showed; 0 for what was not recorded before.</param>
    public sealed record Line(Guid Person, AttendanceStatus? Status = null, int? Minutes = null, string? Practised = null, int Version = 0);

    /// <summary>The register of a day.</summary>
    /// <param name="On">Day, today or earlier.</param>
    /// <param name="Lines">The persons; a line without an answer for somebody who has none yet is left as it is.</param>
    public sealed record Request(DateOnly? On, IReadOnlyList<Line>? Lines);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/attendance", async (Request request, RecordAttendance slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
        .For(
            AccessRole.CaseOwner, AccessRole.WorkConsultant, AccessRole.LanguageProvider, AccessRole.JobLanguageCoach, AccessRole.Volunteer,
            AccessRole.Supporter, AccessRole.ExpertByExperience, AccessRole.Employer);

    /// <summary>Name of a field of a person. Not its place: who else is in the list may change between looking and saving.</summary>
    public static string FieldOf(Guid person, string name) => $"{nameof(Request.Lines)}[{person}].{name}";

    /// <summary>Saves it.</summary>
    public Task<Outcome<Done>> Handle(Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(RecordAttendance), "lessons", null, scope => Decide(scope, request, cancel), cancel, key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Request request, CancellationToken cancel)
    {
        var sent = request.Lines ?? [];
        foreach (var person in sent.Select(line => line.Person).Distinct())
        {
            if (await Objection(scope, person, cancel) is { } objection)
            {
                return objection;
            }
        }

        var rows = await Rows(scope, request, cancel);
        var filled = sent.Select(line => (Line: Clean(line), Row: rows.GetValueOrDefault(line.Person)))
            .Where(one => one.Row is not null || one.Line is not { Status: null, Minutes: null, Practised: null }).ToList();
        if (filled.Count == 0)
        {
            return new Refusal("learning.status-missing", sent.Count == 0 ? nameof(request.Lines) : FieldOf(sent[0].Person, nameof(Line.Status)));
        }

        var wrong = AttendanceRules.Day(request.On, scope.Today).Concat(filled.SelectMany(one => AttendanceRules.Line(one.Line, one.Row))).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        foreach (var (line, row) in filled.DistinctBy(one => one.Line.Person))
        {
            await Write(scope, line, row, request.On!.Value, cancel);
        }

        return Done.Instance;
    }

    private async Task<Refusal?> Objection(ActScope scope, Guid person, CancellationToken cancel) =>
        await current.RightsOn(scope, person, cancel) is not { } rights ? Refusal.NotFound
        : !RubricMasks.Of(rights, scope.Act.Actor.Role).CanContribute(Rubric.R11) ? Refusal.Forbidden
        : await RouteWork.Objection(scope, person, cancel);

    private static Task<Dictionary<Guid, AttendanceDay>> Rows(ActScope scope, Request request, CancellationToken cancel)
    {
        var (me, persons) = (scope.Act.Actor.Id, (request.Lines ?? []).Select(line => line.Person).ToList());
        return scope.Db.Set<AttendanceDay>().Where(a => a.AccountId == me && a.On == request.On && persons.Contains(a.PersonId)).ToDictionaryAsync(a => a.PersonId, cancel);
    }

    private static Line Clean(Line line) => line with { Practised = string.IsNullOrWhiteSpace(line.Practised) ? null : line.Practised.Trim() };

    private async Task Write(ActScope scope, Line line, AttendanceDay? known, DateOnly on, CancellationToken cancel)
    {
        var cipher = await keys.For(scope, line.Person, cancel);
        if (known is not null && (known.Status, known.Minutes, known.Words(cipher)) == (line.Status!.Value, line.Minutes, line.Practised))
        {
            return;
        }

        var row = known ?? new AttendanceDay { Id = Ids.New(), PersonId = line.Person, On = on, AccountId = scope.Act.Actor.Id, Status = line.Status!.Value };
        (row.Status, row.Minutes, row.Version) = (line.Status!.Value, line.Minutes, row.Version + 1);
        row.Practised = line.Practised is { } words ? cipher.Seal(words, row.Id) : null;
        if (known is null)
        {
            scope.Db.Add(row);
        }

        scope.Record(new AttendanceRecorded(row.Id, on, row.Status), line.Person, Category);
    }
}
