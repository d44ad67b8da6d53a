using System.Collections.Frozen;
using Meedoen.Dossiers;

namespace Meedoen.Law;

/// <summary>What the application adds to a rule of law: who may see its outcome, and when to warn.</summary>
/// <param name="Code">Code of the rule.</param>
/// <param name="Rubric">Rubric that it belongs to (programme specification, permission matrix).</param>
/// <param name="WarnDays">Days before the last day on which the case owner is warned; null: nothing is due, so nobody is.</param>
/// <param name="EscalateDays">Days before the last day on which the team lead is warned too.</param>
public sealed record TermKind(string Code, Rubric Rubric, int? WarnDays = null, int EscalateDays = 0)
{
    /// <summary>Last part of the address of the page on which the work for it is done; null when there is none.</summary>
    public string? Place { get; init; }
}

/// <summary>Every rule of which the outcome is kept. One that is not named here belongs to residence and law, and warns nobody.</summary>
public static class TermKinds
{
    /// <summary>Half a year, counted by its longest: a longer term can be asked for from then on (Besluit inburgering 2021 art. 4.5).</summary>
    private const int HalfYear = 184;

    private static readonly TermKind[] Known =
    [
        new("term", Rubric.R2, HalfYear, 60),
        new("old-act-term", Rubric.R2, HalfYear, 60),
        new("pip", Rubric.R2, 28, 7) { Place = "pip" },
        new("pip-after-move", Rubric.R2, 28, 7) { Place = "pip" },
        new("intake", Rubric.R2, 7, 0) { Place = "intake" },
        new("offer", Rubric.R2, 30, 7),
        new("pvt", Rubric.R2, HalfYear, 30),
        new("map", Rubric.R2, HalfYear, 30),
        new("extension-decision", Rubric.R2, 14, 0),
        new("fine-intake-new-term", Rubric.R16, 14, 0),
        new("housing-target", Rubric.R2, 21, 7),
        new("objection", Rubric.R16),
        new("objection-decision", Rubric.R16, 21, 7),
        new("fine-intake", Rubric.R16),
        new("fine-conduct", Rubric.R16),
        new("fine-components", Rubric.R16),
        new("fine-route", Rubric.R16),
        new("old-act-fine", Rubric.R16),
        new("search-term", Rubric.R8, 7, 0),
        new("advance", Rubric.R8, 7, 0),
        new("benefit-plan", Rubric.R8, 14, 0),
        new("benefit-duties", Rubric.R8),
        new("benefit-measure", Rubric.R8),
        new("counter-service", Rubric.R8),
        new("language-ladder", Rubric.R8),
        new("language-test", Rubric.R8, 14, 0),
        new("language-notice", Rubric.R8, 7, 0),
        new("language-start", Rubric.R8, 7, 0),
        new("unburdening", Rubric.R8, 30, 0),
        new("retention-benefit", Rubric.R8),
        new("loan", Rubric.R8),
        new("loan-repayment", Rubric.R8),
        new("trial-placement", Rubric.R12, 14, 0),
        new("wage-subsidy-decision", Rubric.R12, 14, 0),
        new("wage-subsidy-request", Rubric.R12, 14, 0),
        new("extension", Rubric.R7),
        new("dispensation-decision", Rubric.R7),
        new("dispensation-partial", Rubric.R7),
        new("exam-parts", Rubric.R4),
        new("almost-ready", Rubric.R4),
        new("self-reliance-route", Rubric.R11),
        new("scale-down", Rubric.R11),
    ];

    private static readonly FrozenDictionary<string, TermKind> ByCode = Known.ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);

    /// <summary>The kinds about which somebody can be warned.</summary>
    public static IReadOnlyList<TermKind> Warning { get; } = [.. Known.Where(kind => kind.WarnDays is not null)];

    /// <summary>What is known of a code.</summary>
    public static TermKind Of(string code) => ByCode.GetValueOrDefault(code) ?? new(code, Rubric.R2);
}
