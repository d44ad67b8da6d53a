using System.Collections.Frozen;
using Meedoen.Dossiers.Dictionary;
using Meedoen.Platform.Text;

namespace Meedoen.Dossiers;

/// <summary>Which dictionary a statement was made under.</summary>
/// <param name="Number">Year and serial number, <c>2026.1</c>.</param>
/// <param name="Of">Date of publication.</param>
/// <param name="Fingerprint">First 16 hexadecimal digits of the SHA-256 of its text.</param>
public readonly record struct DictionaryVersion(string Number, DateOnly Of, string Fingerprint);

/// <summary>Why personal data is used.</summary>
/// <param name="Id">Kebab-case code that every read carries.</param>
/// <param name="Label">Name of the purpose.</param>
/// <param name="Why">The answer to "why do you ask this", to the participant.</param>
/// <param name="LegalBasis">Articles.</param>
public sealed record Purpose(string Id, Localized Label, Localized Why, IReadOnlyList<string> LegalBasis);

/// <summary>How long something is kept under one legal regime.</summary>
/// <param name="Regime"><c>wi2021</c>, <c>wi2013</c>, <c>participatiewet</c>, <c>wmo</c>, or <c>any</c>.</param>
/// <param name="Months">Length in months after <paramref name="From"/>.</param>
/// <param name="From">The event at which the term starts.</param>
/// <param name="Article">Where the term comes from.</param>
/// <param name="Verified">Whether a lawyer's text fixes it; otherwise it is an assumption an administrator may set.</param>
public sealed record RetentionTerm(string Regime, int Months, string From, string Article, bool Verified);

/// <summary>A retention rule: one term per legal regime.</summary>
/// <param name="Id">Kebab-case.</param>
/// <param name="Label">What people read.</param>
/// <param name="Terms">Terms; the longest that applies to a person counts.</param>
public sealed record RetentionRule(string Id, Localized Label, IReadOnlyList<RetentionTerm> Terms);

/// <summary>A section of a form.</summary>
/// <param name="Id">Kebab-case, unique within the form.</param>
/// <param name="Title">Heading.</param>
public sealed record FormSectionOutline(string Id, Localized Title);

/// <summary>The outline of a form; its fields are the keys that say they are asked in it.</summary>
/// <param name="Id">Kebab-case.</param>
/// <param name="Title">Heading.</param>
/// <param name="Purpose">The purpose for which it asks.</param>
/// <param name="ForParticipant">Whether a participant fills it in (or else a colleague).</param>
/// <param name="Sections">Sections in order.</param>
public sealed record FormOutline(string Id, Localized Title, string Purpose, bool ForParticipant, IReadOnlyList<FormSectionOutline> Sections);

/// <summary>The name and explanation of a rubric.</summary>
/// <param name="Rubric">The rubric.</param>
/// <param name="Title">Heading.</param>
/// <param name="About">What belongs in it, in one line.</param>
public sealed record RubricText(Rubric Rubric, Localized Title, Localized About);

/// <summary>
/// Every key that may be known about a person, with its version. Immutable; a running file keeps the version its facts were
/// stated under, and a newer version still knows every older key.
/// </summary>
public sealed class DataDictionary
{
    private static readonly Lazy<DataDictionary> Shipped = new(() => DictionaryLoader.LoadShipped().Value);
    private readonly FrozenDictionary<string, DataKey> byKey;
    private readonly ILookup<string, DataKey> byPurpose;

    internal DataDictionary(DictionaryParts parts)
    {
        byKey = parts.Keys.ToFrozenDictionary(key => key.Key, StringComparer.Ordinal);
        byPurpose = parts.Keys.SelectMany(key => key.RequiredFor.Select(purpose => (purpose, key))).ToLookup(one => one.purpose, one => one.key, StringComparer.Ordinal);
        (Version, Keys, Rubrics) = (parts.Version, parts.Keys, parts.Rubrics);
        Purposes = parts.Purposes.ToFrozenDictionary(purpose => purpose.Id, StringComparer.Ordinal);
        Retention = parts.Retention.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);
        Forms = parts.Forms.ToFrozenDictionary(form => form.Id, StringComparer.Ordinal);
    }

    /// <summary>The dictionary that ships with the product.</summary>
    public static DataDictionary Standard => Shipped.Value;

    /// <summary>Number, date and fingerprint.</summary>
    public DictionaryVersion Version { get; }

    /// <summary>Every key, in the order of rubrics and files: the order in which they are asked and shown.</summary>
    public IReadOnlyList<DataKey> Keys { get; }

    /// <summary>Names of the rubrics, R1 to R17.</summary>
    public IReadOnlyList<RubricText> Rubrics { get; }

    /// <summary>Purposes by id.</summary>
    public FrozenDictionary<string, Purpose> Purposes { get; }

    /// <summary>Retention rules by id.</summary>
    public FrozenDictionary<string, RetentionRule> Retention { get; }

    /// <summary>Outlines of forms by id.</summary>
    public FrozenDictionary<string, FormOutline> Forms { get; }

    /// <summary>The key, or null when the dictionary does not know it.</summary>
    public DataKey? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>Whether the dictionary knows a key.</summary>
    public bool Knows(string key) => byKey.ContainsKey(key);

    /// <summary>The target groups to which somebody can be said to belong; an approach can ask for these and no others.</summary>
    public IReadOnlyList<string> TargetGroups => [.. (Find("target-group")?.Options ?? []).Select(option => option.Code).Where(code => code != "none")];

    /// <summary>The name of a rubric.</summary>
    public RubricText TextOf(Rubric rubric) => Rubrics[(int)rubric - 1];

    /// <summary>The facts (not the columns of tables) of a rubric, in order.</summary>
    public IEnumerable<DataKey> FactsIn(Rubric rubric) => Keys.Where(key => key.Rubric == rubric && key.Table is null);

    /// <summary>The keys that a purpose needs, in order.</summary>
    public IEnumerable<DataKey> RequiredFor(string purpose) => byPurpose[purpose];

    /// <summary>The columns of a typed table, in order; empty when there is no such table.</summary>
    public IEnumerable<DataKey> ColumnsOf(string table) => Keys.Where(key => key.Table == table);

    /// <summary>The same dictionary with a municipality's own keys, each after the facts of its rubric.</summary>
    internal DataDictionary With(IReadOnlyList<OwnKey> own)
    {
        var parts = new DictionaryParts { Version = Version with { Number = $"{Version.Number}+{own.Count}" } };
        parts.Keys.AddRange(Keys);
        parts.Rubrics.AddRange(Rubrics);
        parts.Purposes.AddRange(Purposes.Values);
        parts.Retention.AddRange(Retention.Values);
        parts.Forms.AddRange(Forms.Values);
        foreach (var key in own.Select(Extending.OwnKeyText.AsDataKey))
        {
            parts.Keys.Insert(parts.Keys.FindLastIndex(known => known.Rubric == key.Rubric && known.Table is null) + 1, key);
        }

        return new DataDictionary(parts);
    }

    /// <summary>Reads a dictionary from its YAML files (name to text); every error at once, with file and line.</summary>
    public static Platform.Acts.Outcome<DataDictionary> Parse(IReadOnlyDictionary<string, string> files) => DictionaryLoader.Load(files);
}
