using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>What a row of the caseload is made of besides the journey.</summary>
internal sealed record RowContext(
    PersonBrief Person, string? Municipality, ContactPerson? Contact, ContactPerson? NextContact);

/// <summary>Makes the one row per journey that lists read. Pure.</summary>
internal static class CaseloadRows
{
    /// <summary>Sorts behind everything with a date.</summary>
    public static readonly DateOnly Never = new(9999, 12, 31);

    /// <summary>Fills the row of a journey.</summary>
    public static void Fill(CaseloadRow row, RunningJourney journey, IReadOnlyList<OpenStep> steps, RowContext context)
    {
        var folded = journey.Journey;
        row.State = folded.State ?? journey.Enrolment.State;
        row.Running = IsRunning(row.State);
        (row.TemplateVersion, row.Route, row.EditionId) = (journey.Template.Version, folded.Route, journey.Enrolment.EditionId);
        row.Quiet = folded.Patience is not null && row.State == EnrolmentState.Patient;
        row.NextChangeOn = folded.NextChangeOn;
        var signals = steps.Where(step => step.Kind == OpenStepKind.Signal).Select(step => step.WaitsFor).Distinct().ToList();
        row.Signals = signals.Count > 0 ? string.Join(' ', signals) : null;
        FillNext(row, Next(steps, journey.Today));
        row.Phase = PhaseOf(folded, row.NextStep);
        FillProgress(row, RouteCards.Of(journey.Template, folded));
        FillPerson(row, context);
    }

    /// <summary>Whether a journey in this state belongs in a caseload.</summary>
    public static bool IsRunning(EnrolmentState state) => state is not (EnrolmentState.Expected or EnrolmentState.LetGo
        or EnrolmentState.HandedOver or EnrolmentState.Lapsed or EnrolmentState.Stopped);

    /// <summary>
    /// The next thing to do: what can be done now, soonest due first; else what waits; else what opens first. In the order of the journey
    /// when dates are equal.
    /// </summary>
    public static OpenStep? Next(IReadOnlyList<OpenStep> steps, DateOnly today) => steps
        .Where(step => step.Kind != OpenStepKind.Signal)
        .OrderBy(step => step.OpensOn > today ? 2 : step.WaitsFor is null ? 0 : 1)
        .ThenBy(step => SortOn(step))
        .FirstOrDefault();

    private static DateOnly SortOn(OpenStep? step) => step?.DueOn ?? step?.OpensOn ?? Never;

    private static void FillNext(CaseloadRow row, OpenStep? next)
    {
        (row.NextKey, row.NextStep, row.NextTextId, row.NextKind) = (next?.Key, next?.Step, next?.TextId, next?.Kind);
        (row.NextOpensOn, row.NextDueOn, row.NextWaitsFor, row.SortOn) = (next?.OpensOn, next?.DueOn, next?.WaitsFor, SortOn(next));
    }

    private static string? PhaseOf(Journey folded, string? nextStep) =>
        (nextStep is null ? null : folded.Step(nextStep)?.Phase)
        ?? folded.Phases.LastOrDefault(phase => phase.State != PhaseState.Ahead)?.Id;

    private static void FillProgress(CaseloadRow row, RouteCard card)
    {
        row.Progress = string.Concat(card.Stations.Select(station => Letter(station.State)));
        row.Here = card.Stations.ToList().FindIndex(station => station.Here);
    }

    private static char Letter(StationState state) => state switch
    {
        StationState.Done => 'd',
        StationState.Now => 'n',
        StationState.Waiting => 'w',
        StationState.Skipped => 's',
        StationState.Fork => 'f',
        _ => 'a',
    };

    private static void FillPerson(CaseloadRow row, RowContext context)
    {
        (row.Name, row.NameKey, row.Language) = (context.Person.Name, NameKey.Of(context.Person.Name), context.Person.Language);
        (row.MunicipalityId, row.Municipality) = (context.Person.Municipality, context.Municipality);
        (row.ContactId, row.ContactName) = (context.Contact?.Account, context.Contact?.Name);
        (row.NextContactId, row.NextContactName, row.NextContactFrom) =
            (context.NextContact?.Account, context.NextContact?.Name, context.NextContact?.From);
    }
}
