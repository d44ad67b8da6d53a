using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;
using Meedoen.Rules.Retention;
using Meedoen.Rules.Support;

namespace Meedoen.Rules.Tests.Golden;

/// <summary>Outcomes about support, loan, housing and retention.</summary>
internal static class SupportAnswers
{
    public static readonly Dictionary<string, Func<GoldenInput, object?>> All = new(StringComparer.Ordinal)
    {
        ["ontzorgen"] = given => Unburdened(given).State is not FindingState.NotApplicable,
        ["ontzorgenVanaf"] = given => Unburdened(given).FirstDay,
        ["ontzorgenTotEnMet"] = given => Unburdened(given).LastDay,
        ["doelgroep"] = given => given.Group switch { TargetGroup.Asylum => "ASIELSTATUSHOUDER", TargetGroup.FamilyOrOther => "GEZINS_OVERIG", _ => null },
        ["aanbod"] = given => given.Group is TargetGroup.Asylum,
        ["lening"] = given => given.Group is TargetGroup.FamilyOrOther,
        ["eindeAanloopfase"] = given => Loan.RunUpLast(given.Must("leningVoldaanOp"), LawBook.Standard),
        ["eersteAflosmaand"] = given => Loan.RepaysFrom(given.Must("leningVoldaanOp"), GoldenInput.Today, LawBook.Standard).FirstDay,
        ["leenrechtTot"] = given => given.Flag("voldaan") is true ? null : Loan.RightUntil(given.Must("laatsteDagTermijn"), GoldenInput.Today, LawBook.Standard).LastDay,
        ["verwijderenNa"] = given => RetentionTerm.Compute(given.Must("eindePlicht"), GoldenInput.Today, LawBook.Standard).LastDay,
        ["kerngegevensUiterlijk"] = given => RetentionTerm.ComputeCore(given.Must("eindePlicht"), GoldenInput.Today, LawBook.Standard).LastDay,
        ["verwijderenVanaf"] = given => RetentionTerm.AfterDeath(given.Must("overlijden"), GoldenInput.Today).LastDay,
        ["huisvestingStreef"] = given => Housing.Compute(given.Must("koppeling"), GoldenInput.Today, null, LawBook.Standard).LastDay,
    };

    private static Finding Unburdened(GoldenInput given) => Unburdening.Compute(
        given.AsylumPermit,
        Codes.Find<LegalRegime>(given.Text("regime")?.ToLowerInvariant()) ?? LegalRegime.Wi2021,
        given.Must("rechtOpBijstandVanaf"),
        GoldenInput.Today,
        LawBook.Standard,
        Calendar.Plain);
}
