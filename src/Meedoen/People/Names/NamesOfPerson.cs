namespace Meedoen.People.Names;

/// <summary>The names a person has according to the facts: the one in lists, and every spelling the person is found by.</summary>
internal sealed record NamesOfPerson(string? Shown, IReadOnlyList<string> Spellings)
{
    /// <summary>The keys of the dictionary that hold names.</summary>
    public static readonly string[] Keys = ["called-name", "given-names", "family-name-prefix", "family-name", "name-spelling", "name-own-script"];

    /// <summary>
    /// The name in lists is what the person wants to be called, with the family name behind it when that is known and not said already;
    /// null when no fact holds a name.
    /// </summary>
    public static NamesOfPerson Of(ILookup<string, string> facts)
    {
        var family = Join(facts["family-name-prefix"].FirstOrDefault(), facts["family-name"].FirstOrDefault());
        var official = Join(facts["given-names"].FirstOrDefault(), family);
        var called = facts["called-name"].FirstOrDefault();
        var shown = called is null ? official : Says(called, facts["family-name"].FirstOrDefault()) ? called : Join(called, family);
        var spellings = new[] { shown, official }.Concat(facts["name-spelling"]).Concat(facts["name-own-script"]).OfType<string>();
        return new NamesOfPerson(shown, [.. spellings.Distinct(StringComparer.Ordinal)]);
    }

    private static bool Says(string called, string? family) =>
        family is null || called.Contains(family, StringComparison.OrdinalIgnoreCase);

    private static string? Join(string? one, string? other) => one is null ? other : other is null ? one : $"{one} {other}";
}
