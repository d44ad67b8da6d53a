using Meedoen.Rules.Decisions;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Intake;
using Meedoen.Rules.Law;
using Meedoen.Rules.Plans;
using Meedoen.Rules.Terms;

namespace Meedoen.Rules.Tests.Golden;

/// <summary>Outcomes about intake, plan and objection.</summary>
internal static class PlanAnswers
{
    public static readonly Dictionary<string, Func<GoldenInput, object?>> All = new(StringComparer.Ordinal)
    {
        ["pipUiterlijk"] = given => Pip(given).LastDay,
        ["status"] = given => Pip(given) is { State: FindingState.NotStarted } ? "KLOK_NIET_GESTART" : Pip(given) is { State: FindingState.JudgementNeeded } ? "WACHT_OP_DERDE" : "LOOPT",
        ["zonderAtw"] = given => Short(given).Steps.Last(step => step.Kind is not StepKind.NextWorkingDay).Result,
        ["leerrouteNieuw"] = given => KeepsRoute(given) ? given.Text("leerrouteOud") : null,
        ["leerrouteVrijTeKiezen"] = given => !KeepsRoute(given),
        ["bezwaarUiterlijk"] = given => Objection(given).LastDay,
        ["duoRegistratie"] = given => Registration(given).State is FindingState.Yes ? "TOEGESTAAN" : "GEWEIGERD",
        ["toegestaanVanaf"] = given => given.Flag("verwijtbaar") is false
            ? ComponentRegistration.NotToBlameFrom(given.Must("laatsteDag"), LawBook.Standard)
            : given.Must("laatsteDag").AddDays(1),
        ["actie"] = given => IntakeCalls.Next(given.Count("oproepen") ?? 0, given.Flag("verschenen") is true, GoldenInput.Today, LawBook.Standard) switch
        {
            IntakeAction.WarnAndCallAgain => "SCHRIFTELIJKE_WAARSCHUWING_EN_NIEUWE_OPROEP",
            IntakeAction.CompleteInAbsence => "INTAKE_BIJ_AFWEZIGHEID_AFRONDEN",
            IntakeAction.Call => "OPROEPEN",
            _ => "GEEN",
        },
        ["boeteMogelijk"] = given => IntakeCalls.MayLeadToFine(given.Count("oproepen") ?? 0, given.Flag("waarschuwing") is true, given.Flag("verschenen") is true),
        ["pipKlokLooptDoor"] = given => KeepsClockWhenAbsent(given),
    };

    private static Finding Pip(GoldenInput given)
    {
        if (given.Day("basisDeadline") is { } known)
        {
            return PipDeadline.AfterInformation(known, given.Flag("wachtOpDerde") is true, given.Day("ontvangen"), known, LawBook.Standard, Calendar.Plain);
        }

        if (given.Day("brpNieuweGemeente") is { } moved && given.Flag("pipAanwezig") is not false)
        {
            return PipDeadline.AfterMove(moved, moved, null, LawBook.Standard, Calendar.Plain);
        }

        var notified = given.Must("kennisgeving");
        var facts = new PipClockFacts(notified)
        {
            AsylumPermit = given.AsylumPermit,
            Registered = given.AsylumPermit ? given.Day("brpHuisvestingsgemeente") : given.Day("brpInschrijving"),
            WaitsForThirdParty = given.Flag("wachtOpDerde") is true,
            InformationReceived = given.Day("ontvangen"),
        };
        return PipDeadline.Compute(facts, notified, null, LawBook.Standard, Calendar.Plain);
    }

    private static bool KeepsRoute(GoldenInput given) => given.Flag("pipAanwezig") is true && Pip(given).Reasons.Any(reason => reason.Code == "route-must-be-kept");

    /// <summary>The same plan deadline, whether or not the person came.</summary>
    private static bool KeepsClockWhenAbsent(GoldenInput given)
    {
        var notified = given.Day("kennisgeving") ?? GoldenInput.Today;
        return PipDeadline.Compute(new(notified), notified.AddDays(1), null, LawBook.Standard, Calendar.Plain).State is FindingState.Running;
    }

    private static Finding Objection(GoldenInput given) => ObjectionTerm.Compute(given.Must("bekendmaking"), given.Must("bekendmaking"), null, LawBook.Standard, Calendar.Plain);

    private static Finding Short(GoldenInput given) =>
        given.Has("bekendmaking") ? Objection(given)
        : given.Day("verzoekOntvangen") is { } received ? ExtensionRequest.DecisionBy(received, received, null, LawBook.Standard, Calendar.Plain)
        : Pip(given);

    private static Finding Registration(GoldenInput given) => given.Day("registratieDatum") is { } registered
        ? ComponentRegistration.Check(new(null, registered, null, given.Must("laatsteDag")) { Blame = given.Flag("verwijtbaar") }, LawBook.Standard)
        : PipRegistration.Check(new(null, given.Route ?? throw new FormatException("leerroute"), given.Text("niveau")?.ToLowerInvariant() ?? "", given.Flag("eerstePip") is true), GoldenInput.Today);
}
