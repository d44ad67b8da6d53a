namespace Meedoen.Tests.Architecture;

/// <summary>docs/glossary.md: the only Dutch words that identifiers may use, each with the source that defines it.</summary>
/// <param name="Name">Singular, as it stands in identifiers.</param>
/// <param name="Plural">Plural, or empty.</param>
/// <param name="Gloss">What it means, in English.</param>
/// <param name="Source">Statute with article, or national standard.</param>
/// <param name="Module">Where it is used most.</param>
internal sealed record Term(string Name, string Plural, string Gloss, string Source, string Module)
{
    private const string Header = "| Term |";

    /// <summary>The words that this term brings into identifiers, in lower case.</summary>
    public IEnumerable<string> Words => Identifiers.Words(Name).Concat(Identifiers.Words(Plural));

    public static IReadOnlyList<Term> Read(string page) =>
        [.. page.Split('\n').SkipWhile(l => !l.StartsWith(Header, StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .Select(c => new Term(c[1], c[2].Replace("–", "", StringComparison.Ordinal), c[3], c[4], c[5]))];
}
