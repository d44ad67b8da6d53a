using Meedoen.Programmes.Folding;

namespace Meedoen.Programmes;

/// <summary>Makes the route card: the participant's picture of a journey.</summary>
public static class RouteCards
{
    /// <summary>The route card of a journey. Fell-away steps are left out; skipped ones are shown as skipped.</summary>
    public static RouteCard Of(Template template, Journey journey)
    {
        var here = journey.Here?.Id;
        var stations = journey.Steps
            .Where(step => step.State != StepState.Lapsed)
            .Select(step => Station(template, journey, step, step.Id == here))
            .ToList();
        var route = template.Routes.FirstOrDefault(route => route.Id == journey.Route);
        var next = stations.FirstOrDefault(station => station is { ParticipantDoes: not null, State: StationState.Now })
            ?? stations.FirstOrDefault(station => station.Here);
        return new(template.Title, route?.Title, stations, next, journey.Patience is not null);
    }

    private static Station Station(Template template, Journey journey, StepView step, bool here)
    {
        var rule = template.Step(step.Id);
        var phase = journey.Phase(step.Phase);
        var on = step.ClosedOn ?? step.DueOn;
        return new()
        {
            Phase = step.Phase,
            PhaseTitle = template.Phases.First(one => one.Id == step.Phase).Title,
            Step = step.Id,
            Type = step.Type,
            Title = step.Title,
            TextId = step.TextId,
            Explanation = step.Explanation,
            State = StateOf(step),
            Here = here,
            Helper = HelperOf(step),
            HelperTitle = Roles.TitleOf(template, HelperOf(step)),
            HelperAccess = Roles.AccessOf(template, HelperOf(step)),
            On = on,
            PeriodFrom = on is null ? NotBefore(journey, step, phase?.StartsOn) : null,
            PeriodTo = on is null ? phase?.EndsOn : null,
            ParticipantDoes = step.ParticipantDoes,
            Branches = Branches(journey, rule),
            Certain = phase?.Certain != false && !step.WaitsFor.Any(wait => wait.Kind == WaitKind.Choice),
        };
    }

    /// <summary>Not before its phase, and not before the last of the steps it waits for is due.</summary>
    private static DateOnly? NotBefore(Journey journey, StepView step, DateOnly? phaseStart) => step.WaitsFor
        .Where(wait => wait.Kind == WaitKind.Step)
        .Select(wait => journey.Steps.FirstOrDefault(one => one.Id == wait.Ref)?.DueOn)
        .Append(phaseStart)
        .Max();

    private static StationState StateOf(StepView step) => step.State switch
    {
        StepState.Completed => StationState.Done,
        StepState.Skipped => StationState.Skipped,
        _ when step.Type == StepType.Decision => StationState.Fork,
        StepState.Open => StationState.Now,
        StepState.Waiting => StationState.Waiting,
        _ => StationState.Ahead,
    };

    /// <summary>Who helps: the owner, or the first other party when the participant does it.</summary>
    private static string HelperOf(StepView step) =>
        step.Owner == TemplateRole.Participant && step.With.Count > 0 ? step.With[0] : step.Owner;

    private static IReadOnlyList<Branch> Branches(Journey journey, StepRule? rule) =>
        journey.Decisions.FirstOrDefault(one => one.Id == rule?.Settings.Decision) is { } decision
            ? [.. decision.Options.Select(option => new Branch(option.Id, option.Title, decision.Chosen.Contains(option.Id)))]
            : [];
}
