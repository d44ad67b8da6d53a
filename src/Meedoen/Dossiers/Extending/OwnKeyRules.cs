using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers.Extending;

/// <summary>Whether what an administrator typed is an own key: every mistake at once, each at its field. Pure.</summary>
internal static class OwnKeyRules
{
    /// <summary>Most characters of a question.</summary>
    public const int LongestLabel = 120;

    /// <summary>Most characters of a line of help.</summary>
    public const int LongestHelp = 200;

    private const int MostKeys = 100;

    /// <summary>The key, or what is wrong.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="before">The key as it was decided last, or null for a new one.</param>
    /// <param name="tenant">Slug of the tenant.</param>
    /// <param name="dictionary">The standard with every own key, also those that are yet to come.</param>
    public static Outcome<OwnKey> Check(OwnKeyForm typed, OwnKey? before, string tenant, DataDictionary dictionary)
    {
        if (before is null && OwnKeyNet.Place(typed) is { } misplaced)
        {
            return misplaced;
        }

        var rubric = before?.Rubric ?? typed.Rubric;
        var type = before?.Type ?? typed.Type;
        var options = OwnOptionRules.Check(typed.Options, before?.Options ?? [], type);
        var refusals = Texts(typed).Concat(options.Refusals).Concat(Doubles(typed, before, dictionary)).Concat(Choices(typed, rubric))
            .Concat(typed.Ended ? [] : OwnKeyNet.Words(typed, rubric)).ToList();
        if (before is null && dictionary.Keys.Count(key => OwnKey.IsOwn(key.Key)) >= MostKeys)
        {
            refusals.Add(new Refusal("dossiers.own-key-many").With(MostKeys));
        }

        return refusals.Count > 0 ? refusals : Made(typed, before, tenant, dictionary) with { Options = options.Value };
    }

    private static OwnKey Made(OwnKeyForm typed, OwnKey? before, string tenant, DataDictionary dictionary)
    {
        var rubric = before?.Rubric ?? typed.Rubric;
        var frame = OwnKeyFloor.Of(rubric);
        return new OwnKey
        {
            Key = before?.Key ?? KeyNames.ForKey(tenant, typed.Label.Dutch, dictionary.Knows),
            Rubric = rubric,
            Type = before?.Type ?? typed.Type!.Value,
            Label = typed.Label,
            Help = typed.Help.Dutch.Length == 0 ? null : typed.Help,
            Purposes = [.. frame.Purposes.Where(typed.Purposes.Contains)],
            RequiredFor = [.. frame.Purposes.Where(purpose => typed.RequiredFor.Contains(purpose))],
            LegalBasis = OwnKeyFloor.SensitivityOf(rubric) == Sensitivity.Special ? frame.LegalBasis : [.. frame.LegalBasis.Where(typed.LegalBasis.Contains)],
            Retention = frame.Retention.Count == 1 ? frame.Retention[0] : typed.Retention!,
            AskedIn = [.. frame.Places.Select(place => $"{place.Form.Id}.{place.Section.Id}").Where(typed.AskedIn.Contains)],
            Ended = typed.Ended,
        };
    }

    private static IEnumerable<Refusal> Texts(OwnKeyForm typed)
    {
        foreach (var (field, text) in new[] { ("LabelDutch", typed.Label.Dutch), ("LabelEnglish", typed.Label.English), ("LabelArabic", typed.Label.Arabic) })
        {
            if (text.Length == 0 && (field != "LabelArabic" || AsksParticipant(typed)))
            {
                yield return new Refusal(field == "LabelArabic" ? "dossiers.own-key-arabic" : "dossiers.own-key-label", field);
            }
            else if (text.Length > LongestLabel)
            {
                yield return new Refusal("dossiers.value-too-long", field).With(LongestLabel, text.Length);
            }
        }

        foreach (var (field, text, other) in new[] { ("HelpDutch", typed.Help.Dutch, typed.Help.English), ("HelpEnglish", typed.Help.English, typed.Help.Dutch) })
        {
            if (text.Length > LongestHelp)
            {
                yield return new Refusal("dossiers.value-too-long", field).With(LongestHelp, text.Length);
            }
            else if (text.Length == 0 && other.Length > 0)
            {
                yield return new Refusal("dossiers.own-key-help", field);
            }
        }
    }

    private static IEnumerable<Refusal> Doubles(OwnKeyForm typed, OwnKey? before, DataDictionary dictionary) => dictionary.Keys
        .Where(key => key.Key != before?.Key && (OwnKey.IsOwn(key.Key) || key.Rubric == (before?.Rubric ?? typed.Rubric)))
        .Where(key => key.Table is null && string.Equals(key.Label.Texts["nl"], typed.Label.Dutch, StringComparison.OrdinalIgnoreCase))
        .Take(1)
        .Select(key => new Refusal(OwnKey.IsOwn(key.Key) ? "dossiers.own-key-twice" : "dossiers.own-key-standard", "LabelDutch").With(key.Label));

    private static IEnumerable<Refusal> Choices(OwnKeyForm typed, Rubric rubric)
    {
        var frame = OwnKeyFloor.Of(rubric);
        if (!frame.Purposes.Any(typed.Purposes.Contains))
        {
            yield return new Refusal("dossiers.own-key-purpose", "Purposes", "AVG art. 5 lid 1 onder b");
        }

        if (OwnKeyFloor.SensitivityOf(rubric) == Sensitivity.Ordinary && !frame.LegalBasis.Any(typed.LegalBasis.Contains))
        {
            yield return new Refusal("dossiers.own-key-basis", "LegalBasis", "AVG art. 6");
        }

        if (frame.Retention.Count > 1 && !frame.Retention.Contains(typed.Retention ?? string.Empty))
        {
            yield return new Refusal("dossiers.own-key-retention", "Retention", "AVG art. 5 lid 1 onder e");
        }

        var places = frame.Places.Where(place => typed.AskedIn.Contains($"{place.Form.Id}.{place.Section.Id}")).ToList();
        if (places.Count == 0 && !typed.Ended)
        {
            yield return new Refusal("dossiers.own-key-place", "AskedIn");
        }

        foreach (var (form, _) in places.Where(place => !typed.Purposes.Contains(place.Form.Purpose)).DistinctBy(place => place.Form.Id))
        {
            yield return new Refusal("dossiers.own-key-form-purpose", "AskedIn").With(form.Title, DataDictionary.Standard.Purposes[form.Purpose].Label);
        }

        foreach (var purpose in typed.RequiredFor.Where(purpose => !typed.Purposes.Contains(purpose) || !OwnKeyFloor.MayBeRequired(rubric)))
        {
            yield return new Refusal("dossiers.own-key-required", "RequiredFor").With(DataDictionary.Standard.Purposes.GetValueOrDefault(purpose)?.Label.ToString() ?? purpose);
        }
    }

    private static bool AsksParticipant(OwnKeyForm typed) => !typed.Ended
        && typed.AskedIn.Any(place => DataDictionary.Standard.Forms.GetValueOrDefault(place.Split('.')[0]) is { ForParticipant: true });
}
