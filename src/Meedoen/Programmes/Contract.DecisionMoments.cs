using Meedoen.Platform.Acts;
using Meedoen.Programmes.Folding;

namespace Meedoen.Programmes;

/// <summary>What somebody decides at a decision moment.</summary>
/// <param name="Decision">Id of the decision moment.</param>
/// <param name="ActingRole">Role of the template in which the person acts.</param>
/// <param name="Present">Roles at the table.</param>
/// <param name="OwnViewGiven">Whether the participant's own view was recorded (its words are a row elsewhere).</param>
/// <param name="Options">What was chosen, in order.</param>
/// <param name="ReasonCode">Why, or null.</param>
public sealed record DecisionToTake(
    string Decision, string ActingRole, IReadOnlyList<string> Present, bool OwnViewGiven, IReadOnlyList<string> Options, string? ReasonCode);

/// <summary>Decision moments: giving one's word, and deciding.</summary>
public static class DecisionMoments
{
    /// <summary>
    /// Somebody gives their word, at the table or in writing: <c>programmes.decision-not-found</c>, <c>.decision-taken</c>,
    /// <c>.decision-not-open</c>, <c>.not-a-participant</c>, <c>.writing-not-enough</c>, <c>.option-not-found</c>.
    /// </summary>
    public static Outcome<JourneyEvent[]> Contribute(
        Template template, Journey journey, string decision, string role, bool inWriting, string? optionCode, Stamp stamp) =>
        Open(template, journey, decision).Then<JourneyEvent[]>(rule =>
            !rule.Participants.Contains(role) && role != TemplateRole.Participant ? new Refusal("programmes.not-a-participant", "role")
            : inWriting && !rule.WrittenCounts && role != TemplateRole.Participant ? new Refusal("programmes.writing-not-enough", "role")
            : optionCode is not null && !IsOption(template, rule, optionCode) ? new Refusal("programmes.option-not-found", "option")
            : new JourneyEvent[] { new DecisionContributed(stamp.On, stamp.ActId, decision, role, inWriting, optionCode) });

    /// <summary>
    /// The decision, with everything that follows: words of those present, the step done, the route chosen. Besides the refusals of
    /// <see cref="Contribute"/>: <c>programmes.not-the-decider</c>, <c>.incomplete</c> (names whose word is missing),
    /// <c>.own-view-required</c>, <c>.one-option</c>, <c>.reason-required</c>. All at once, so that a form shows them together.
    /// </summary>
    public static Outcome<JourneyEvent[]> Take(Template template, Journey journey, DecisionToTake request, Stamp stamp) =>
        Open(template, journey, request.Decision).Then<JourneyEvent[]>(rule =>
        {
            var refusals = Refusals(template, journey, rule, request).ToList();
            return refusals.Count > 0 ? refusals : Events(template, journey, rule, request, stamp).ToArray();
        });

    private static Outcome<DecisionRule> Open(Template template, Journey journey, string decision)
    {
        if (template.Decision(decision) is not { } rule || journey.Decisions.FirstOrDefault(one => one.Id == decision) is not { } view)
        {
            return new Refusal("programmes.decision-not-found", "decision") { Status = 404 };
        }

        return view.State switch
        {
            DecisionState.Taken => new Refusal("programmes.decision-taken", "decision") { Status = 409 },
            DecisionState.Planned => new Refusal("programmes.decision-not-open", "decision"),
            _ => rule,
        };
    }

    private static IEnumerable<StepRule> StepsOf(Template template, string decision) =>
        template.Steps.Where(step => step.Settings.Decision == decision);

    private static IEnumerable<Refusal> Refusals(Template template, Journey journey, DecisionRule rule, DecisionToTake request)
    {
        if (request.ActingRole != rule.Decider)
        {
            yield return new Refusal("programmes.not-the-decider", "decider") { Status = 403 }
                .With(Roles.TitleOf(template, rule.Decider));
        }

        var missing = MissingOf(journey, rule).Except(request.Present).ToList();
        if (missing.Count > 0)
        {
            yield return new Refusal("programmes.incomplete", "present")
                .With(string.Join(", ", missing.Select(role => Roles.TitleOf(template, role))));
        }

        if (rule.OwnView == OwnView.Required && !request.OwnViewGiven && !HasOwnView(journey, rule))
        {
            yield return new("programmes.own-view-required", "ownView");
        }

        if (request.Options.Count == 0 || (!rule.Multiple && request.Options.Count > 1))
        {
            yield return new("programmes.one-option", "options");
        }

        if (request.Options.Any(option => !IsOption(template, rule, option)))
        {
            yield return new("programmes.option-not-found", "options");
        }

        if (rule.NeedsReason && string.IsNullOrEmpty(request.ReasonCode))
        {
            yield return new("programmes.reason-required", "reason");
        }
    }

    private static bool HasOwnView(Journey journey, DecisionRule rule) =>
        journey.Decisions.First(one => one.Id == rule.Id).Words.Any(word => word.Role == TemplateRole.Participant);

    private static IReadOnlyList<string> MissingOf(Journey journey, DecisionRule rule) =>
        journey.Decisions.First(one => one.Id == rule.Id).Missing;

    private static bool IsOption(Template template, DecisionRule rule, string option) =>
        DecisionFolder.OptionsOf(template, rule).Any(one => one.Id == option);

    private static IEnumerable<JourneyEvent> Events(
        Template template, Journey journey, DecisionRule rule, DecisionToTake request, Stamp stamp)
    {
        foreach (var role in MissingOf(journey, rule).Intersect(request.Present))
        {
            yield return new DecisionContributed(stamp.On, stamp.ActId, rule.Id, role, InWriting: false);
        }

        if (request.OwnViewGiven)
        {
            yield return new DecisionContributed(stamp.On, stamp.ActId, rule.Id, TemplateRole.Participant, InWriting: true);
        }

        yield return new DecisionTaken(stamp.On, stamp.ActId, rule.Id, request.ActingRole, request.Options, request.ReasonCode);
        foreach (var step in StepsOf(template, rule.Id).Where(step => journey.Step(step.Id)?.State == StepState.Open))
        {
            yield return new StepCompleted(stamp.On, stamp.ActId, step.Id);
        }

        if (rule.ChoosesRoute && journey.Route is null)
        {
            yield return new RouteChosen(stamp.On, stamp.ActId, request.Options[0]);
        }
        else if (rule.ChoosesRoute && journey.Route != request.Options[0])
        {
            yield return new RouteSwitched(stamp.On, stamp.ActId, journey.Route!, request.Options[0], request.ReasonCode ?? "decided");
        }
    }
}
