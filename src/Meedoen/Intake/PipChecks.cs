using Meedoen.Platform.Acts;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Plans;
using Meedoen.Rules.Routes;

namespace Meedoen.Intake;

/// <summary>What a PIP is checked against besides its own text.</summary>
/// <param name="Now">Facts and events of the person.</param>
public sealed record PipContext(Situation Now)
{
    /// <summary>Whether there are young children, as the intake found.</summary>
    public bool HasYoungChildren { get; init; }

    /// <summary>Dates of the decided versions here.</summary>
    public IReadOnlyList<DateOnly> Decided { get; init; } = [];

    /// <summary>Whether the person never had a plan, here or elsewhere.</summary>
    public bool FirstEver => Now.FirstPip is null;

    /// <summary>Whether a plan was made elsewhere before the person came to live here, and none since.</summary>
    public bool CameWithPlan => Now.Last(LegalEventKind.MovedIn) is { } move && Now.FirstPip <= move.On && !(Now.Last(LegalEventKind.Pip)?.On > move.On);

    /// <summary>Dates of every plan before this one.</summary>
    public IEnumerable<DateOnly> Earlier => Now.FirstPip is { } first ? Decided.Append(first).Append(Now.Last(LegalEventKind.Pip)?.On ?? first) : Decided;
}

/// <summary>
/// Everything that stands in the way of deciding on a PIP: what the law wants in it, what DUO refuses, whether the route may change. Each is a refusal
/// with a text that says what to do. Pure.
/// </summary>
internal static class PipChecks
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["plan-no-route"] = nameof(PipText.Route),
        ["plan-no-support"] = nameof(PipText.Support),
        ["plan-no-pvt"] = nameof(PipText.Pvt),
        ["plan-no-map"] = nameof(PipText.Map),
        ["plan-no-intensity"] = nameof(PipText.Hours),
        ["plan-intensity-not-allowed"] = nameof(PipText.Hours),
        ["plan-no-talks"] = nameof(PipText.ProgressTalks),
        ["plan-no-early-education"] = nameof(PipText.EarlyEducation),
        ["plan-no-benefit-decisions"] = nameof(PipText.BenefitDecisions),
        ["plan-no-reasons"] = nameof(PipText.Reasons),
        ["duo-a2-in-education"] = nameof(PipText.Level),
        ["duo-b1-in-self-reliance"] = nameof(PipText.Level),
        ["duo-a2-in-first-plan"] = nameof(PipText.Level),
        ["duo-intensity-not-allowed"] = nameof(PipText.Hours),
        ["duo-before-duty"] = nameof(DecidePip.Request.Dated),
        ["duo-before-settling"] = nameof(DecidePip.Request.Dated),
        ["duo-before-earlier-plan"] = nameof(DecidePip.Request.Dated),
        ["window-closed"] = nameof(PipText.Special),
        ["scale-down-judgement"] = nameof(PipText.Effort),
        ["effort-not-sufficient"] = nameof(PipText.Effort),
        ["b1-in-reach"] = nameof(PipText.OutOfReach),
        ["first-to-b1"] = nameof(PipText.Level),
        ["hours-short"] = nameof(PipText.Level),
    };

    /// <summary>What stands in the way of a text; what depends on the date on the plan is looked at when there is one.</summary>
    public static IReadOnlyList<Refusal> Of(PipText text, PipContext context, DateOnly? dated) =>
        [.. Content(text, context).Concat(Registration(text, context, dated)).Concat(Routes(text, context)).DistinctBy(refusal => refusal.Code)];

    private static IEnumerable<Refusal> Content(PipText text, PipContext context)
    {
        var now = context.Now;
        var draft = new PipDraft
        {
            Route = text.Route,
            HasSupport = text.Support.Length > 0,
            HasPvtIntensity = text is { Pvt.Length: > 0, PvtHours: not null },
            HasMapIntensity = text is { Map.Length: > 0, MapHours: not null },
            RouteIntensity = text.Hours,
            ProgressTalks = text.ProgressTalks,
            HasYoungChildren = context.HasYoungChildren,
            HasEarlyEducation = text.EarlyEducation.Length > 0,
            OnBenefit = now.Facts.BenefitKind is "participatiewet" && !(now.Facts.BenefitUntil < now.On),
            HasBenefitDecisions = text.BenefitDecisions.Length > 0,
            HasReasons = text is { Reasons.Length: > 0, OtherRoutes.Length: > 0 },
        };
        var found = PipContent.Check(draft, now.TargetGroup, now.On, now.Law).Reasons.Select(As);
        return now.TargetGroup is TargetGroup.Asylum && text.Unburdening.Length == 0
            ? found.Append(new Refusal("pip.plan-no-unburdening", nameof(PipText.Unburdening), "Participatiewet art. 56a")) : found;
    }

    private static IEnumerable<Refusal> Registration(PipText text, PipContext context, DateOnly? dated)
    {
        if (text.Route is not { } route)
        {
            return [];
        }

        var facts = context.Now.Facts;
        var message = new PipMessage(dated, route, text.Level, context.FirstEver)
        {
            Group = context.Now.TargetGroup,
            Intensity = route is Leerroute.B ? text.Hours : null,
            DutyFrom = facts.DutyFrom,
            SettledOn = facts.SettledOn,
            Earlier = [.. context.Earlier],
        };
        return PipRegistration.Check(message, context.Now.On).Reasons.Select(As);
    }

    private static IEnumerable<Refusal> Routes(PipText text, PipContext context)
    {
        var now = context.Now;
        if (text.Route is not { } route || now.FirstPip is not { } first || now.Route is not { } before)
        {
            return [];
        }

        if (context.CameWithPlan && route != before)
        {
            return [new Refusal("pip.route-must-be-kept", nameof(PipText.Route), "Wet inburgering 2021 art. 15 lid 4")];
        }

        if (route != before)
        {
            var facts = new RouteChangeFacts(first, before, route, now.On)
            {
                Special = text.Special,
                AfterNonExemptingEducation = now.Has(LegalEventKind.Education) && now.Last(LegalEventKind.Education)!.Until <= now.On,
            };
            var change = RouteChange.Compute(facts, now.Law);
            return change.State is FindingState.No ? change.Reasons.Select(As) : [];
        }

        return route is Leerroute.B && text.Level == "a2" && now.Last(LegalEventKind.Pip)?.Level != "a2" ? Down(text, now, first) : [];
    }

    private static IEnumerable<Refusal> Down(PipText text, Situation now, DateOnly first)
    {
        var facts = new ScaleDownFacts(Leerroute.B, now.Facts.HoursCourse ?? 0)
        {
            HoursDuringIntake = now.Facts.HoursIntakeLanguage ?? 0,
            Effort = text.Effort,
            OutOfReach = text.OutOfReach,
        };
        var found = ScaleDown.Compute(facts, first, now.Law);
        return found.State is FindingState.Yes ? [] : found.Reasons.Select(As);
    }

    private static Refusal As(Reason reason)
    {
        object[] args = [.. new object?[] { reason.Day, reason.Number }.OfType<object>()];
        return new Refusal("pip." + reason.Code, Fields.GetValueOrDefault(reason.Code)) { Args = args };
    }
}
