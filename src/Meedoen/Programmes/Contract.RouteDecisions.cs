using Meedoen.Journeys;
using Meedoen.Platform.Acts;

namespace Meedoen.Programmes;

/// <summary>Routes and phases: choosing, switching, setting a first day, closing, lifting a gate.</summary>
public static class RouteDecisions
{
    /// <summary>The first choice of a route: <c>programmes.route-not-found</c>, <c>.route-chosen-already</c>.</summary>
    public static Outcome<JourneyEvent[]> Choose(Template template, Journey journey, string route, Stamp stamp) =>
        Known(template, route) is { } refusal ? refusal
        : journey.Route is not null ? new Refusal("programmes.route-chosen-already", "route") { Status = 409 }
        : new JourneyEvent[] { new RouteChosen(stamp.On, stamp.ActId, route) };

    /// <summary>
    /// Another route, with a reason; what was done stays. A journey in its phases goes to the state of switching until the first
    /// day of the new route is set. Patience mode has to end first.
    /// </summary>
    public static Outcome<JourneyEvent[]> Switch(Template template, Journey journey, string to, string? reasonCode, Stamp stamp)
    {
        if (Known(template, to) is { } refusal)
        {
            return refusal;
        }

        if (journey.Route is not { } from || from == to)
        {
            return new Refusal("programmes.route-same", "route");
        }

        if (string.IsNullOrEmpty(reasonCode))
        {
            return new Refusal("programmes.reason-required", "reason");
        }

        var switched = new RouteSwitched(stamp.On, stamp.ActId, from, to, reasonCode);
        return journey.State switch
        {
            EnrolmentState.Intake or EnrolmentState.Planning => new JourneyEvent[] { switched },
            EnrolmentState.Active => new JourneyEvent[]
            {
                new EnrolmentStateChanged(stamp.On, stamp.ActId, EnrolmentState.Active, EnrolmentState.SwitchingRoute, reasonCode),
                switched,
            },
            _ => new Refusal("programmes.transition-not-allowed", "route").With(journey.State ?? default, EnrolmentState.SwitchingRoute),
        };
    }

    /// <summary>
    /// Sets the first day of a phase, past or future. Refused when the phase is not on this route, or a gate holds it up
    /// (<c>programmes.gate-blocks</c>). An optional phase that is meant for others needs a reason. Ends the switching of a route.
    /// </summary>
    public static Outcome<JourneyEvent[]> Schedule(
        Journey journey, string phase, DateOnly startsOn, string? reasonCode, Stamp stamp)
    {
        var optional = journey.Optional.FirstOrDefault(one => one.Id == phase);
        if (journey.Phase(phase) is not { Certain: true } && optional is null)
        {
            return new Refusal("programmes.phase-not-found", "phase") { Status = 404 };
        }

        if (optional is { Fits: not true } && string.IsNullOrEmpty(reasonCode))
        {
            return new Refusal("programmes.phase-for-others", "reason");
        }

        if (journey.Gates.FirstOrDefault(gate => gate.State == GateState.Blocks && gate.Phase == phase) is { } gate)
        {
            return new Refusal("programmes.gate-blocks", "phase").With(gate.Precondition);
        }

        JourneyEvent scheduled = new PhaseScheduled(stamp.On, stamp.ActId, phase, startsOn);
        return journey.State is EnrolmentState.SwitchingRoute
            ? new[]
            {
                scheduled,
                new EnrolmentStateChanged(stamp.On, stamp.ActId, EnrolmentState.SwitchingRoute, EnrolmentState.Active),
            }
            : new[] { scheduled };
    }

    /// <summary>Closes a phase that has begun before all its steps are done, with a reason.</summary>
    public static Outcome<JourneyEvent[]> Close(Journey journey, string phase, string? reasonCode, Stamp stamp) =>
        journey.Phase(phase)?.State != PhaseState.Current ? new Refusal("programmes.phase-not-current", "phase")
        : string.IsNullOrEmpty(reasonCode) ? new Refusal("programmes.reason-required", "reason")
        : new JourneyEvent[] { new PhaseClosed(stamp.On, stamp.ActId, phase, reasonCode) };

    /// <summary>Lets a journey past a gate although its precondition is not arranged, with a reason.</summary>
    public static Outcome<JourneyEvent[]> LiftGate(Journey journey, string precondition, string? reasonCode, Stamp stamp) =>
        !journey.Gates.Any(gate => gate.Precondition == precondition && gate.State is GateState.Blocks or GateState.Asked)
            ? new Refusal("programmes.gate-not-found", "precondition") { Status = 404 }
        : string.IsNullOrEmpty(reasonCode) ? new Refusal("programmes.reason-required", "reason")
        : new JourneyEvent[] { new GateLifted(stamp.On, stamp.ActId, precondition, reasonCode) };

    private static Refusal? Known(Template template, string route) => template.Routes.Any(one => one.Id == route)
        ? null
        : new Refusal("programmes.route-not-found", "route");
}
