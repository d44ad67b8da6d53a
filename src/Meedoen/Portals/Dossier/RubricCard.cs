using Meedoen.Dossiers;
using Meedoen.Platform.Text;

namespace Meedoen.Portals.Dossier;

/// <summary>A rubric with what a reader sees of it.</summary>
/// <param name="Title">Name of the rubric.</param>
/// <param name="Facts">Label, value and source of each statement.</param>
public sealed record RubricCard(string Title, IReadOnlyList<RubricCard.Line> Facts)
{
    /// <summary>Where all of it comes from, when that is the same for everything; else null.</summary>
    public string? Source => Facts.Count > 1 && Facts.All(fact => fact.Source == Facts[0].Source) ? Facts[0].Source : null;

    /// <summary>One statement.</summary>
    /// <param name="Label">Label of the key.</param>
    /// <param name="Value">In words; that it is there and since when, for the short form.</param>
    /// <param name="Source">Where it comes from and since when, or null for the short form.</param>
    public sealed record Line(string Label, string Value, string? Source);

    /// <summary>The rubrics, in order, of what a reader sees.</summary>
    public static IReadOnlyList<RubricCard> Of(IEnumerable<SeenFact> facts) =>
        [.. facts.GroupBy(f => f.Key.Rubric).OrderBy(g => g.Key).Select(g => new RubricCard(TitleOf(g.Key), [.. g.GroupBy(f => f.Key.Key).Select(LineOf)]))];

    private static string TitleOf(Rubric rubric) => DataDictionary.Standard.TextOf(rubric).Title.ToString();

    private static Line LineOf(IGrouping<string, SeenFact> facts)
    {
        var first = facts.First();
        var values = facts.Select(f => f.Value is { } value
            ? FactValue.Show(f.Key, value, CodeTables.Standard)
            : Words.Get("Dossiers", "short-form", f.ValidFrom));
        var source = first.Fact is { } fact
            ? Words.Get("Dossiers", "source." + fact.Source, fact.ValidFrom)
            : null;
        return new Line(first.Key.Label.ToString(), string.Join("; ", values), source);
    }
}
