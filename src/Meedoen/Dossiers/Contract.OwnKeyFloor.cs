using System.Collections.Concurrent;

namespace Meedoen.Dossiers;

/// <summary>
/// The fixed floor of a municipality's own keys: in each rubric an own key keeps to the purposes, legal bases and retention rules that the
/// standard has there. Special data only where the standard has it: health in R7 (Wet inburgering 2021 art. 37) and, with consent, in R13.
/// </summary>
public static class OwnKeyFloor
{
    /// <summary>Core data is listed by the law (Besluit inburgering 2021 art. 9.9) and kept longest; an own key is never part of it.</summary>
    private const string Core = "core";

    private static readonly ConcurrentDictionary<Rubric, Frame> Frames = new();

    /// <summary>What one rubric allows.</summary>
    /// <param name="Purposes">Purposes to choose from.</param>
    /// <param name="LegalBasis">Legal bases to choose from; all of them in a rubric of special data.</param>
    /// <param name="Retention">Retention rules to choose from.</param>
    /// <param name="Places">Where it may be asked: sections of forms that serve one of the purposes.</param>
    public sealed record Frame(
        IReadOnlyList<string> Purposes, IReadOnlyList<string> LegalBasis, IReadOnlyList<string> Retention, IReadOnlyList<(FormOutline Form, FormSectionOutline Section)> Places);

    /// <summary>Kinds of value that an own key may hold; numbers that a law sets up are not among them.</summary>
    public static IReadOnlyList<DataType> Types { get; } =
        [DataType.Choice, DataType.MultiChoice, DataType.Boolean, DataType.Text, DataType.LongText, DataType.Date, DataType.Year, DataType.Number];

    /// <summary>Rubrics in which there may be own keys: what is confidential is written as a note, never asked in a form.</summary>
    public static IReadOnlyList<Rubric> Rubrics { get; } = [.. Enum.GetValues<Rubric>().Where(rubric => rubric != Rubric.R15)];

    /// <summary>How careful an own key of a rubric is handled.</summary>
    public static Sensitivity SensitivityOf(Rubric rubric) => rubric is Rubric.R7 or Rubric.R13 ? Sensitivity.Special : Sensitivity.Ordinary;

    /// <summary>Whether an own key of a rubric may count as missing: what is voluntary never does.</summary>
    public static bool MayBeRequired(Rubric rubric) => rubric != Rubric.R13;

    /// <summary>What a rubric allows, as the standard uses it there.</summary>
    public static Frame Of(Rubric rubric) => Frames.GetOrAdd(rubric, static one => Make(DataDictionary.Standard, one));

    private static Frame Make(DataDictionary standard, Rubric rubric)
    {
        // Conditions for work are not the cause: what they may be used for is wider than what health may be used for.
        var alike = standard.Keys.Where(key => key.Rubric == rubric && key.Sensitivity == SensitivityOf(rubric) && !key.Functional).ToList();
        var purposes = standard.Purposes.Keys.Where(purpose => alike.Exists(key => key.Purposes.Contains(purpose))).Order(StringComparer.Ordinal).ToList();
        return new Frame(
            purposes,
            [.. alike.SelectMany(key => key.LegalBasis).Distinct()],
            [.. alike.Select(key => key.Retention).Where(rule => rule != Core).Distinct()],
            [.. standard.Forms.Values.Where(form => purposes.Contains(form.Purpose)).OrderBy(form => form.Id, StringComparer.Ordinal).SelectMany(form => form.Sections.Select(section => (form, section)))]);
    }
}
