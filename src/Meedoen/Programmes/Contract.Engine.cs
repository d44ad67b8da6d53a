using Meedoen.Journeys;
using Meedoen.Programmes.Folding;
using Meedoen.Rules;

namespace Meedoen.Programmes;

/// <summary>
/// The journey engine: one pure function. Same template, events, facts, calendar and day give the same journey, for any day in the
/// past or the future.
/// </summary>
public static class Engine
{
    /// <summary>The journey on a day.</summary>
    /// <param name="template">The version the journey follows.</param>
    /// <param name="events">What happened, in the order of the acts; for the journey as it was known then, only the acts until then.</param>
    /// <param name="facts">What is known about person and household as of the day.</param>
    /// <param name="calendar">Pauses and holidays of the region.</param>
    /// <param name="today">The day asked about.</param>
    public static Journey Fold(
        Template template, IReadOnlyList<JourneyEvent> events, JourneyFacts facts, Calendar calendar, DateOnly today)
    {
        var history = History.Of(events);
        RouteSwitches.Lapse(history, template, events, facts, calendar);
        var context = new FoldContext(template, history, facts, calendar, today);
        var steps = StepFolder.Fold(context);
        var phases = PhaseFolder.Fold(context);
        var aftercare = AftercareFolder.Fold(context);
        return new()
        {
            TemplateId = template.Id,
            TemplateVersion = template.Version,
            Today = today,
            State = history.State,
            StateSince = history.StateSince,
            Route = context.Route,
            StartedOn = history.StartedOn,
            Phases = phases,
            Optional = PhaseFolder.Optional(context),
            Steps = steps,
            Gates = context.Gates,
            Decisions = DecisionFolder.Fold(context, steps),
            Obligation = ObligationOf(context, phases),
            Aftercare = aftercare,
            Patience = history.Patience,
            Outcomes = OutcomesOf(template, history),
            Warnings = WarningFolder.Fold(context, phases),
            NextChangeOn = NextChange(context, steps, phases, aftercare),
        };
    }

    private static ObligationView? ObligationOf(FoldContext context, IReadOnlyList<PhaseView> phases) =>
        context.Template.Obligation is { } obligation
            ? new(
                obligation.Title, obligation.Rule,
                phases.Any(phase => phase.State != PhaseState.Ahead && obligation.Phases.Contains(phase.Id)),
                context.History.ObligationExceptedOn)
            : null;

    private static IReadOnlyList<OutcomeView> OutcomesOf(Template template, History history) =>
        [.. history.Outcomes
            .Join(template.Outcomes, reached => reached.Outcome, rule => rule.Id, (reached, rule) =>
                new OutcomeView(rule.Id, rule.CountAs, reached.On, reached.Theme))];

    private static DateOnly? NextChange(
        FoldContext context, IReadOnlyList<StepView> steps, IReadOnlyList<PhaseView> phases, IReadOnlyList<AftercareContact> aftercare)
    {
        var days = steps.Select(step => step.NextChangeOn)
            .Concat(phases.Select(phase => phase.StartsOn))
            .Concat(WarningFolder.Changes(phases).Concat(ConditionDays.Of(context.Template, context.Facts)).Select(day => (DateOnly?)day))
            .Concat(aftercare.Where(contact => contact.HeldOn is null).Select(contact => (DateOnly?)contact.DueOn.AddDays(1)));
        if (context.History is { State: EnrolmentState.Patient, Patience: { } patience })
        {
            days = days.Concat([patience.NextContactOn.AddDays(1), patience.ReviewOn]);
        }

        return days.Where(day => day > context.Today).Min();
    }
}
