using System.Globalization;

namespace Meedoen.Programmes.Moving;

/// <summary>Compares one journey under two versions of its template.</summary>
internal static class MoveComparison
{
    public static IEnumerable<MoveChange> Of(Template from, Template to, Journey before, Journey after) =>
    [
        .. Blocks(to, before),
        .. after.Steps.SelectMany(step => OfStep(before.Step(step.Id), step)),
        .. before.Steps.Where(step => after.Step(step.Id) is null).Select(step => Gone(step)),
        .. after.Phases.SelectMany(phase => OfPhase(before.Phase(phase.Id), phase)),
        .. Gates(before, after),
        .. Roles(from, to, after),
    ];

    private static IEnumerable<MoveChange> Blocks(Template to, Journey before)
    {
        if (before.Route is { } route && to.Routes.All(one => one.Id != route))
        {
            yield return new(MoveKind.RouteMissing, route);
        }

        foreach (var decision in before.Decisions.Where(one => one.TakenOn is not null))
        {
            var options = to.Decision(decision.Id) is { } rule ? Folding.DecisionFolder.OptionsOf(to, rule) : [];
            foreach (var option in decision.Chosen.Where(option => options.All(one => one.Id != option)))
            {
                yield return new(MoveKind.DecisionMissing, decision.Id, option);
            }
        }
    }

    private static IEnumerable<MoveChange> OfStep(StepView? before, StepView after)
    {
        if (before is null)
        {
            yield return new(MoveKind.StepAppears, after.Id, null, $"{after.State}");
            yield break;
        }

        if (before.State != after.State)
        {
            yield return new(MoveKind.StateChanges, after.Id, $"{before.State}", $"{after.State}");
        }

        if (after.ClosedOn is not null)
        {
            yield break;
        }

        if (before.DueOn != after.DueOn)
        {
            yield return new(MoveKind.DueChanges, after.Id, Day(before.DueOn), Day(after.DueOn));
        }

        if (before.Owner != after.Owner)
        {
            yield return new(MoveKind.OwnerChanges, after.Id, before.Owner, after.Owner);
        }

        if (!before.Records.ToHashSet(StringComparer.Ordinal).SetEquals(after.Records))
        {
            yield return new(MoveKind.RecordsChange, after.Id, string.Join(' ', before.Records), string.Join(' ', after.Records));
        }
    }

    private static MoveChange Gone(StepView step) => step.CompletedOn.Count > 0 || step.State is StepState.Completed or StepState.Skipped
        ? new(MoveKind.StepStaysInHistory, step.Id, $"{step.State}")
        : new(MoveKind.StepDisappears, step.Id, $"{step.State}");

    private static IEnumerable<MoveChange> OfPhase(PhaseView? before, PhaseView after) =>
        before is not null && (before.StartsOn, before.EndsOn) != (after.StartsOn, after.EndsOn)
            ? [new(MoveKind.PhaseDatesChange, after.Id, Span(before), Span(after))]
            : [];

    private static IEnumerable<MoveChange> Gates(Journey before, Journey after) => after.Gates
        .Where(gate => gate.State == GateState.Blocks
            && before.Gates.All(one => one.Precondition != gate.Precondition || one.State != GateState.Blocks))
        .Select(gate => new MoveChange(MoveKind.GateAppears, gate.Precondition));

    /// <summary>Added steps keep their owner; a role that is gone would leave them with nobody.</summary>
    private static IEnumerable<MoveChange> Roles(Template from, Template to, Journey after) => after.Steps
        .Where(step => step.TextId is not null && step.State is StepState.Open or StepState.Planned or StepState.Waiting)
        .Where(step => from.Role(step.Owner) is not null && to.Role(step.Owner) is null)
        .Select(step => new MoveChange(MoveKind.RoleMissing, step.Id, step.Owner));

    private static string Span(PhaseView phase) => $"{Day(phase.StartsOn)}/{Day(phase.EndsOn)}";

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
