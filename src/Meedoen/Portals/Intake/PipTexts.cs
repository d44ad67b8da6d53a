using System.Globalization;
using Meedoen.Intake;
using Meedoen.Platform.Text;
using Meedoen.Portals.Components;
using Meedoen.Rules.Facts;

namespace Meedoen.Portals.Intake;

/// <summary>One thing that a PIP says.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Label">What it is about.</param>
/// <param name="Value">What it says.</param>
/// <param name="IsWritten">Whether somebody wrote it in words, so that it is there in one language only.</param>
public sealed record PipLine(string Field, string Label, string Value, bool IsWritten);

/// <summary>What changed in one thing between two versions.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Before">As it was; empty: not said.</param>
/// <param name="After">As it is; empty: not said any more.</param>
public sealed record PipChange(string Label, string Before, string After);

/// <summary>What a PIP says, in words.</summary>
internal static class PipTexts
{
    private const string Module = "Pip";
    private static readonly string[] LiteracyCodes = ["nvt", "a", "aa"];
    private static readonly string[] ExamCodes = ["a2", "knm"];

    public static IReadOnlyList<Choice> Routes => [.. Enum.GetValues<Leerroute>().Select(route => new Choice(route.ToString(), Words.Get(Module, "route." + route), Words.Get(Module, "route-help." + route)))];

    public static IReadOnlyList<Choice> Levels => [new("a2", "A2"), new("b1", "B1")];

    public static IReadOnlyList<Choice> Literacies => [.. LiteracyCodes.Select(code => new Choice(code, Words.Get(Module, "literacy." + code)))];

    public static IReadOnlyList<Choice> Exams => [.. ExamCodes.Select(code => new Choice(code, Words.Get(Module, "exam." + code)))];

    /// <summary>Everything it says, in the order of the law; what is not said is left out.</summary>
    public static IReadOnlyList<PipLine> Lines(PipText text, IReadOnlyList<PipGoal> goals, CultureInfo culture)
    {
        var own = culture.TwoLetterISOLanguageName != "nl";
        (string Field, string? Value, bool IsWritten)[] said =
        [
            ("Route", text.Route is { } route ? Words.In(culture, Module, "route." + route) : null, false),
            ("Level", text.Level.Length > 0 ? text.Level.ToUpperInvariant() : null, false),
            ("Hours", Hours(text.Hours, culture), false),
            ("Literacy", text.Literacy is "nvt" ? null : Words.In(culture, Module, "literacy." + text.Literacy), false),
            ("MayFinishEducation", text.MayFinishEducation ? Words.In(culture, Module, "yes") : null, false),
            ("Exams", text.Exams.Count == 0 ? null : string.Join(", ", text.Exams.Select(code => Words.In(culture, Module, "exam." + code))), false),
            ("Support", text.Support, true),
            ("PvtHours", Hours(text.PvtHours, culture), false),
            ("Pvt", text.Pvt, true),
            ("MapHours", Hours(text.MapHours, culture), false),
            ("Map", text.Map, true),
            ("ProgressTalks", text.ProgressTalks?.ToString(culture), false),
            ("Unburdening", text.Unburdening, true),
            ("EarlyEducation", text.EarlyEducation, true),
            ("BenefitDecisions", text.BenefitDecisions, true),
            ("Goals", string.Join("; ", goals.Select(goal => own ? goal.OwnLanguage ?? goal.Text : goal.Text)), false),
            ("Reasons", text.Reasons, true),
            ("OtherRoutes", text.OtherRoutes, true),
        ];
        return [.. said.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => new PipLine(one.Field, Words.In(culture, Module, "field." + one.Field), one.Value!, one.IsWritten))];
    }

    /// <summary>What differs between two texts, in the order of the law.</summary>
    public static IReadOnlyList<PipChange> Changes(IReadOnlyList<PipLine> before, IReadOnlyList<PipLine> after)
    {
        var (old, fresh) = (before.ToDictionary(line => line.Field), after.ToDictionary(line => line.Field));
        return [.. before.Concat(after).DistinctBy(line => line.Field)
            .Select(line => new PipChange(line.Label, old.GetValueOrDefault(line.Field)?.Value ?? "", fresh.GetValueOrDefault(line.Field)?.Value ?? ""))
            .Where(change => change.Before != change.After)];
    }

    private static string? Hours(int? hours, CultureInfo culture) => hours is { } count ? Words.In(culture, Module, "hours", count) : null;
}
