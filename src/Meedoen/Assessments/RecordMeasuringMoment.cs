using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>
/// Records a measuring moment: fast or less fast to paid work, with the reason. Earlier ones stay; the newest is what the file says. Does the
/// step of the route that asks for it.
/// </summary>
public sealed class RecordMeasuringMoment(Current current, FactBook book, RouteWork route, PersonKeys keys) : ISlice
{
    /// <summary>What came out.</summary>
    /// <param name="Speed">How soon to paid work.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="On">Day, today or earlier.</param>
    public sealed record Request(JobSpeed? Speed, string? Reason, DateOnly? On);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/measuring-moments", async (Guid person, Request request, RecordMeasuringMoment slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel))
                .ToResult(id => Results.Created($"/api/v1/persons/{person}/measuring-moments", new { id })))
        .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);

    /// <summary>Records it; answers its id.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(RecordMeasuringMoment), "placement", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!RubricMasks.Of(rights, scope.Act.Actor.Role).CanWrite(Rubric.R6))
        {
            return Refusal.Forbidden;
        }

        var wrong = Wrong(request, scope.Today).ToList();
        return wrong.Count > 0 ? wrong
            : await RouteWork.Objection(scope, person, cancel) is { } objection ? objection
            : await Write(scope, person, request, cancel);
    }

    private static IEnumerable<Refusal> Wrong(Request request, DateOnly today)
    {
        if (request.Speed is not { } speed || !Enum.IsDefined(speed))
        {
            yield return new Refusal("assessments.speed-missing", nameof(request.Speed));
        }

        if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > MeasuringMoment.ReasonMaxLength)
        {
            yield return new Refusal("assessments.measuring-reason", nameof(request.Reason)).With(MeasuringMoment.ReasonMaxLength);
        }

        if (RecordDays.Wrong(request.On, today) is { } day)
        {
            yield return day;
        }
    }

    private async Task<Guid> Write(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        var (on, speed, reason) = (request.On!.Value, request.Speed!.Value, request.Reason!.Trim());
        var newest = await scope.Db.Set<MeasuringMoment>().AsNoTracking().Where(m => m.PersonId == person)
            .OrderByDescending(m => m.On).ThenByDescending(m => m.Id).Select(m => new { m.On, m.Speed }).FirstOrDefaultAsync(cancel);
        var moment = new MeasuringMoment { Id = Ids.New(), PersonId = person, On = on, AccountId = scope.Act.Actor.Id, Speed = speed };
        moment.Say(await keys.For(scope, person, cancel), reason);
        scope.Db.Add(moment);
        if (newest is null || newest.On <= on)
        {
            await book.State(scope, person, MeasuringMoment.SpeedKey, [MeasuringMoment.CodeOf(speed)], FactSource.Colleague, cancel, on);
            await book.State(scope, person, MeasuringMoment.ReasonKey, [reason], FactSource.Colleague, cancel, on);
        }

        scope.Record(new MeasuringMomentRecorded(moment.Id, on, speed, newest is not null && newest.On <= on && newest.Speed != speed), person, (int)Rubric.R6);
        await route.Complete(scope, person, Asks, on, cancel);
        return moment.Id;
    }

    private static bool Asks(Template template, StepView step) => step.Type == StepType.Measurement && step.Records.Contains(MeasuringMoment.SpeedKey);
}
