using System.Text.RegularExpressions;

namespace Meedoen.Integrations.Klantprofiel.Values;

/// <summary>What a few words say about one person: "dochter Lina (4 jaar)", "Samir Aziz, geb. 01-01-1990".</summary>
internal sealed record PersonPhrase
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex DatePart = new(DateReader.Pattern, Options);
    private static readonly Regex AgePart = new(
        @"(?i:\(\s*(\d{1,3})\s*\)|\b(\d{1,3})\s*-?\s*(?:jaar|jarige?|jr|j\.|years?|yrs?|yo|mnd|maand(?:en)?|months?|weken|weeks)(?:[ -](?:oud|old))?)", Options);

    private static readonly Regex BareAge = new(@"(?:^|[ ,:(])(\d{1,2})(?:$|[ ,)])", Options);
    private static readonly Regex Boy = new(@"(?i:\b(?:zoon|zoontje|jongen|son|boy|man|echtgenoot|husband)\b)", Options);
    private static readonly Regex Girl = new(@"(?i:\b(?:dochter|dochtertje|meisje|daughter|girl|vrouw|echtgenote|wife)\b)", Options);
    private static readonly Regex Filler = new(
        @"(?i:\b(?:geb|geboren|op|jaar|oud|van|born|on|aged?|leeftijd|kind|baby|naam|genaamd|named|the|een|de|het|a|an|zoon|zoontje|jongen|son|boy|man|echtgenoot|husband|dochter|dochtertje|meisje|daughter|girl|vrouw|echtgenote|wife|partner|kinderen|children|v-nummer)\b)", Options);

    public string? Name { get; private init; }

    public string? OwnScript { get; private init; }

    public string? Family { get; private init; }

    public PartialDate? BirthDate { get; private init; }

    public int? Age { get; private init; }

    /// <summary><c>male</c>, <c>female</c> or null.</summary>
    public string? Gender { get; private init; }

    public bool HasName => Name is not null || OwnScript is not null;

    public bool HasBirth => BirthDate is not null || Age is not null;

    public bool IsEmpty => !HasName && !HasBirth && Gender is null;

    public static PersonPhrase Read(string text)
    {
        var date = DatePart.Match(text);
        var rest = date.Success ? text.Remove(date.Index, date.Length) : text;
        var age = AgePart.Match(rest) is { Success: true } match ? match : BareAge.Match(rest);
        rest = age.Success ? rest.Remove(age.Index, age.Length).Insert(age.Index, " ") : rest;
        var name = rest.Any(char.IsDigit) ? default : NameReader.Read(Filler.Replace(rest, " ").Trim(' ', '-', ':', ',', '(', ')', '.', '•', '*'));
        return new()
        {
            Name = name.Latin,
            OwnScript = name.OwnScript,
            Family = name.Family,
            BirthDate = date.Success ? DateReader.Read(date.Value) : null,
            Age = age.Success ? NumberReader.Age(age.Value) : null,
            Gender = Girl.IsMatch(text) ? "female" : Boy.IsMatch(text) ? "male" : null,
        };
    }

    /// <summary>This phrase with the birth of another that stood apart from its name.</summary>
    public PersonPhrase WithBirthOf(PersonPhrase other) =>
        this with { BirthDate = other.BirthDate, Age = other.Age, Gender = Gender ?? other.Gender };
}
