using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers.Extending;

/// <summary>The answers of a choice. One that was saved is never emptied, for files may hold it: it is only no longer offered. Pure.</summary>
internal static class OwnOptionRules
{
    /// <summary>Most characters of an answer.</summary>
    public const int LongestLabel = 80;

    /// <summary>Most answers of one question, those that ended too.</summary>
    public const int Most = 40;

    private const int Fewest = 2;

    /// <summary>The answers, or what is wrong with them.</summary>
    public static Outcome<IReadOnlyList<OwnOption>> Check(IReadOnlyList<OwnOption> typed, IReadOnlyList<OwnOption> before, DataType? type)
    {
        if (type is not (DataType.Choice or DataType.MultiChoice))
        {
            return new List<OwnOption>();
        }

        var refusals = typed.SelectMany((option, at) => Row(option, at, before)).ToList();
        var filled = typed.Where(option => option.Label.Dutch.Length > 0).ToList();
        if (filled.Count(option => !option.Ended) < Fewest)
        {
            refusals.Add(new Refusal("dossiers.own-key-options", "Options").With(Fewest));
        }

        if (filled.Count > Most)
        {
            refusals.Add(new Refusal("dossiers.own-key-options-many", "Options").With(Most));
        }

        refusals.AddRange(filled.GroupBy(option => option.Label.Dutch, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1)
            .Select(same => new Refusal("dossiers.own-key-option-twice", "Options").With(same.Key)));
        return refusals.Count > 0 ? refusals : Named(filled, before);
    }

    private static IEnumerable<Refusal> Row(OwnOption option, int at, IReadOnlyList<OwnOption> before)
    {
        var (dutch, english) = (option.Label.Dutch, option.Label.English);
        if (before.FirstOrDefault(known => known.Code == option.Code) is { } kept && dutch.Length == 0)
        {
            yield return new Refusal("dossiers.own-key-option-kept", $"OptionDutch{at}").With(kept.Label.Dutch);
        }
        else if ((dutch.Length == 0) != (english.Length == 0))
        {
            yield return new Refusal("dossiers.own-key-label", dutch.Length == 0 ? $"OptionDutch{at}" : $"OptionEnglish{at}");
        }

        foreach (var (field, text) in new[] { ("OptionDutch", dutch), ("OptionEnglish", english), ("OptionArabic", option.Label.Arabic) }.Where(one => one.Item2.Length > LongestLabel))
        {
            yield return new Refusal("dossiers.value-too-long", $"{field}{at}").With(LongestLabel, text.Length);
        }
    }

    /// <summary>Those that were there first, in their order and with their codes; none of them can be left out.</summary>
    private static List<OwnOption> Named(List<OwnOption> filled, IReadOnlyList<OwnOption> before)
    {
        var made = before.Select(known => filled.Find(option => option.Code == known.Code) ?? known).ToList();
        foreach (var option in filled.Where(option => before.All(known => known.Code != option.Code)))
        {
            made.Add(option with { Code = KeyNames.ForOption(option.Label.Dutch, code => made.Exists(other => other.Code == code)) });
        }

        return made;
    }
}
