using Meedoen.Rules.Duty;
using Meedoen.Rules.Law;
using Meedoen.Rules.Terms;

namespace Meedoen.Rules.Tests.Golden;

/// <summary>Outcomes about the term itself.</summary>
internal static class TermAnswers
{
    public static readonly Dictionary<string, Func<GoldenInput, object?>> All = new(StringComparer.Ordinal)
    {
        ["start"] = given => Plain(given).First,
        ["laatsteDag"] = given => given.Day("onderbrekingVan") is null ? ExtensionAnswers.LastDay(given) ?? Plain(given).Last : AfterInterruption(given),
        ["duoEinddatumExclusief"] = given => Plain(given).EndExclusive,
        ["plichtGeeindigd"] = given => Interruptions.EndsDuty(given.Must("onderbrekingVan"), given.Must("onderbrekingTot"), LawBook.Standard),
        ["verzoekVroegst"] = given => ExtensionRequest.Earliest(given.Must("laatsteDag"), GoldenInput.Today, LawBook.Standard).FirstDay,
        ["besluitDuoUiterlijk"] = given => ExtensionRequest.DecisionBy(given.Must("verzoekOntvangen"), GoldenInput.Today, null, LawBook.Standard, Calendar.Plain).LastDay,
    };

    public static DateOnly FirstPlan(GoldenInput given) =>
        given.Day("dagtekeningEerstePip") ?? given.Nested("pips").Select(plan => plan.Day("dagtekening")).Min() ?? throw new FormatException("no first plan");

    public static int DaysOfInterruption(GoldenInput given) => Interruptions.DaysToAdd(given.Must("onderbrekingVan"), given.Must("onderbrekingTot"), LawBook.Standard);

    private static (DateOnly First, DateOnly Last, DateOnly EndExclusive) Plain(GoldenInput given) => IntegrationTerm.Plain(FirstPlan(given), LawBook.Standard);

    private static DateOnly AfterInterruption(GoldenInput given) => (given.Day("laatsteDag") ?? Plain(given).Last).AddDays(DaysOfInterruption(given));
}
