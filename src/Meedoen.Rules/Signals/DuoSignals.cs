using Meedoen.Rules.Facts;
using Meedoen.Rules.Plans;

namespace Meedoen.Rules.Signals;

/// <summary>
/// The attention signals of DUO (connection with municipalities, SDI008), from what is known here: the municipality need not wait for DUO.
/// A signal whose facts are missing says so.
/// </summary>
public static class DuoSignals
{
    /// <summary>All twelve, in the order of their codes.</summary>
    public static IReadOnlyList<DuoSignal> Of(Situation now) =>
    [
        ExtensionRequested(now), MovedAway(now), LeftCountry(now), TenWeeksWithoutRoute(now), NoOffer(now), ContractWithoutPlan(now), ContractLevel(now), LevelTooHighForZ(now),
        EducationContract(now), AdviceAsked(now), CertificateDue(now), EducationEnded(now),
    ];

    private static DuoSignal ExtensionRequested(Situation now) =>
        now.Last(LegalEventKind.ExtensionRequested) is { } request && Terms.ExtensionRequest.DecisionOf(now) is { DoneOn: null } ? new("SS112", SignalState.On, request.On) : new("SS112", SignalState.Off);

    private static DuoSignal MovedAway(Situation now) => Event("SS122", now.Last(LegalEventKind.MovedOut));

    private static DuoSignal LeftCountry(Situation now) =>
        Event("SS123", now.Last(LegalEventKind.Interruption, "abroad") is { } away && !(away.Until <= now.On) ? away : null);

    private static DuoSignal TenWeeksWithoutRoute(Situation now)
    {
        if (now.FirstPip <= now.On)
        {
            return new("SS126", SignalState.Off);
        }

        return now.Facts.NotifiedOn is null
            ? new("SS126", SignalState.FactsMissing, null, "duo-notified-on")
            : PipDeadline.Of(now) switch
            {
                { State: Explaining.FindingState.Overdue, LastDay: { } last } => new("SS126", SignalState.On, last.AddDays(1)),
                { State: Explaining.FindingState.NotStarted } when now.Facts.SettledOn is null => new("SS126", SignalState.FactsMissing, null, "settled-on"),
                _ => new("SS126", SignalState.Off),
            };
    }

    private static DuoSignal NoOffer(Situation now)
    {
        if (now.TargetGroup is null)
        {
            return new("SS127", SignalState.FactsMissing, null, "duo-target-group");
        }

        if (now.FirstPip <= now.On && now.Route is null)
        {
            return new("SS127", SignalState.FactsMissing, null, "learning-route");
        }

        return Terms.LateOffer.NormOf(now) is { State: Explaining.FindingState.Overdue, LastDay: { } last } ? new("SS127", SignalState.On, last.AddDays(1)) : new("SS127", SignalState.Off);
    }

    private static DuoSignal ContractWithoutPlan(Situation now) =>
        Contract(now, "SS132", contract => !(now.FirstPip <= now.On));

    private static DuoSignal ContractLevel(Situation now) =>
        Contract(now, "SS133", contract => PlanLevel(now) is { } level && contract.Level.Length > 0 && contract.Level != level);

    private static DuoSignal LevelTooHighForZ(Situation now) =>
        Contract(now, "SS135", contract => now.Route is Leerroute.Z && string.CompareOrdinal(contract.Level, "a2") > 0);

    private static DuoSignal EducationContract(Situation now) =>
        Contract(now, "SS136", contract => contract.Code is "education-route" && now.Route is not null and not Leerroute.O);

    private static DuoSignal AdviceAsked(Situation now) =>
        Event("SS140", now.DecisionOn("dispensation") is null ? now.Last(LegalEventKind.DispensationRequested, "special") : null);

    private static DuoSignal CertificateDue(Situation now) =>
        now.Route is not Leerroute.Z ? new("SS141", SignalState.Off)
        : now.Facts.HoursCourse is null ? new("SS141", SignalState.FactsMissing, null, "hours-course")
        : Routes.SelfRelianceRoute.Of(now) is { State: Explaining.FindingState.Yes } && now.Facts.CompletedOn is null ? new("SS141", SignalState.On, now.Last(LegalEventKind.FinalTalk)?.On)
        : new("SS141", SignalState.Off);

    private static DuoSignal EducationEnded(Situation now) =>
        Event("SS142", now.Last(LegalEventKind.Education) is { Until: { } last } education && last < now.On && Duty.Exemptions.IsNonExempting(education.Code, education.On, now.Law) ? education : null);

    private static string? PlanLevel(Situation now) => now.Last(LegalEventKind.Pip) is { Level.Length: > 0 } plan ? plan.Level : now.Route is Leerroute.B or Leerroute.O ? "b1" : null;

    /// <summary>A signal about the last contract with a provider; DUO knows contracts, we only when somebody entered one.</summary>
    private static DuoSignal Contract(Situation now, string code, Func<LegalEvent, bool> holds) => now.Last(LegalEventKind.Contract) is not { } contract
        ? new(code, SignalState.FactsMissing, null, "contract")
        : now.FirstPip <= now.On && now.Route is null ? new(code, SignalState.FactsMissing, null, "learning-route")
        : holds(contract) ? new(code, SignalState.On, contract.On) : new(code, SignalState.Off);

    private static DuoSignal Event(string code, LegalEvent? happened) => happened is null ? new(code, SignalState.Off) : new(code, SignalState.On, happened.On);
}
