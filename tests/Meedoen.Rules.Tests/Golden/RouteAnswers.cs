using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;
using Meedoen.Rules.Routes;

namespace Meedoen.Rules.Tests.Golden;

/// <summary>Outcomes about routes and their parts.</summary>
internal static class RouteAnswers
{
    private static readonly DateOnly Plan = new(2024, 1, 1);

    public static readonly Dictionary<string, Func<GoldenInput, object?>> All = new(StringComparer.Ordinal)
    {
        ["toegestaan"] = given => Change(given).State is FindingState.Yes,
        ["tenzij"] = given => Change(given).Reasons is [{ Code: "window-closed" }] ? new List<string> { "R-3.32", "R-3.33" } : [],
        ["laatsteDagSchakelen"] = given => RouteChange.LastDay(TermAnswers.FirstPlan(given), LawBook.Standard),
        ["afschalenToegestaan"] = given => Down(given).State is FindingState.Yes,
        ["uren"] = given => Down(given).Amount,
        ["telbareUren"] = given => Down(given).Amount,
        ["advies"] = given => Down(given).Reasons.Any(reason => reason.Code == "first-to-b1") ? "EERST_NAAR_B1" : null,
        ["voldaan"] = given => IsDone(given),
        ["bewijs"] = given => !IsDone(given) ? null : given.Route is Leerroute.Z ? "CERTIFICAAT" : "DIPLOMA",
        ["ontbreekt"] = given => Z(given).Reasons.Select(Missing).ToList(),
        ["mapVereist"] = given => Components.NeedsMap(given.Route ?? Leerroute.B, false, false, Plan, LawBook.Standard),
        ["pvtVereist"] = _ => Components.NeedsPvt,
    };

    private static Finding Change(GoldenInput given) => RouteChange.Compute(
        new(TermAnswers.FirstPlan(given), given.RouteAt("van") ?? throw new FormatException("van"), given.RouteAt("naar") ?? throw new FormatException("naar"), given.Must("schakelDatum"))
        {
            AfterNonExemptingEducation = given.Has("opleiding"),
        },
        LawBook.Standard);

    private static Finding Down(GoldenInput given) => ScaleDown.Compute(
        new(given.Route ?? Leerroute.B, given.Count("urenNt2") ?? 0)
        {
            HoursLiteracy = given.Count("urenAlfabetisering") ?? 0,
            HoursDuringIntake = given.Count("urenNt2TijdensIntake") ?? 0,
            Effort = given.Flag("inspanning"),
            OutOfReach = given.Flag("b1NietHaalbaar"),
        },
        Plan,
        LawBook.Standard);

    private static Finding Z(GoldenInput given) => SelfRelianceRoute.Compute(
        new(given.GroupOrFamily, given.Count("cursusuren") ?? 0)
        {
            ParticipationHours = given.Count("participatieInclPvtMap") ?? given.Count("participatie") ?? 0,
            FinalTalk = given.Flag("zEindgesprek"),
            PvtSigned = given.Flag("pvtGetekend"),
            MapClosed = given.Flag("mapEindgesprek"),
        },
        Plan,
        LawBook.Standard);

    private static bool IsDone(GoldenInput given) => Z(given).State is FindingState.Yes;

    private static string Missing(Reason reason) => reason.Code switch
    {
        "course-hours-short" => $"CURSUS_{reason.Number:0}",
        "participation-hours-short" => $"PARTICIPATIE_{reason.Number:0}",
        "final-talk-missing" => "Z_EINDGESPREK",
        "pvt-missing" => "PVT",
        "map-missing" => "MAP",
        var other => other,
    };
}
