using System.Globalization;
using System.Text.Json;
using Meedoen.Dossiers;
using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;

namespace Meedoen.Letters;

/// <summary>A letter, put together.</summary>
/// <param name="Template">Its template.</param>
/// <param name="Sheet">As it is read.</param>
/// <param name="Typed">What the writer filled in.</param>
/// <param name="Missing">What is still missing, by name.</param>
public sealed record Prepared(LetterTemplate Template, LetterSheet Sheet, IReadOnlyDictionary<string, string> Typed, IReadOnlyCollection<string> Missing)
{
    /// <summary>What was filled in, by name; nothing for what was sent.</summary>
    public IReadOnlyDictionary<string, object> Values { get; init; } = new Dictionary<string, object>();
}

/// <summary>Puts a letter together from what the file, the law, its case and its writer say. The caller has asked the rights.</summary>
public sealed class LetterDesk(PersonKeys keys, LawsInForce laws, IEnumerable<IPipContent> plans, IEnumerable<ILetterCase> cases)
{
    private static readonly string[] Address = ["street", "house-number", "postcode", "place-of-residence"];
    private static readonly string[] Languages = ["nl", "en", "ar"];

    /// <summary>The letter as it stands: what was sent as it was sent, a draft with what is known today.</summary>
    public async Task<Prepared> Prepare(Tenant tenant, MeedoenDb db, Letter letter, PersonBrief person, DateOnly today, Guid signer, CancellationToken cancel)
    {
        var cipher = await keys.For(tenant, letter.PersonId) ?? throw new InvalidOperationException("A letter without the key of its person.");
        var template = LetterTemplates.Of(letter.Template, letter.TemplateVersion);
        var typed = JsonSerializer.Deserialize<Dictionary<string, string>>(cipher.OpenText(letter.Typed, letter.Id))!;
        if (letter.Sheet is { } kept)
        {
            return new Prepared(template, JsonSerializer.Deserialize<LetterSheet>(cipher.OpenText(kept, letter.Id))!, typed, []);
        }

        var values = await Known(tenant, db, letter, template, person, today, cancel);
        foreach (var ask in template.Asks)
        {
            if (typed.TryGetValue(ask.Key, out var text) && LetterAnswers.Read(ask, text) is { } value)
            {
                values[ask.Key] = value;
            }
        }

        var signedBy = (await PartiesDirectory.Account(db, signer, cancel))?.Name ?? string.Empty;
        return Make(template, typed, values, person, await Receiver(db, person, cancel), today, signedBy);
    }

    /// <summary>Last day to object to what was made known on a day (Awb art. 6:7, 6:8).</summary>
    public DateOnly ObjectUntil(Tenant tenant, DateOnly madeKnown) => LegalSituations.ObjectionUntil(laws.Of(tenant), madeKnown);

    private async Task<Dictionary<string, object>> Known(
        Tenant tenant, MeedoenDb db, Letter letter, LetterTemplate template, PersonBrief person, DateOnly today, CancellationToken cancel)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["name"] = person.Name,
            ["today"] = today,
            ["reference"] = Reference(letter, today),
            ["org"] = (await PartiesDirectory.Running(db, cancel))?.Name ?? tenant.Slug,
        };
        if (await ClientTeam.ContactPerson(db, person.Id, today, cancel) is { } contact)
        {
            values["contact"] = contact.Name;
            Put(values, "phone", contact.Phone);
        }

        if (template.HasObjection)
        {
            values["objection-until"] = ObjectUntil(tenant, today);
        }

        if (template.NeedsPip)
        {
            await AddPip(values, tenant, db, person.Id, cancel);
        }

        foreach (var source in cases)
        {
            foreach (var (key, value) in await source.Values(tenant, db, letter, today, cancel) ?? new Dictionary<string, object>())
            {
                values[key] = value;
            }
        }

        return values;
    }

    private async Task AddPip(Dictionary<string, object> values, Tenant tenant, MeedoenDb db, Guid person, CancellationToken cancel)
    {
        PipContent? pip = null;
        foreach (var source in plans)
        {
            pip ??= await source.Of(tenant, db, person, cancel);
        }

        if ((pip ?? await PipFromFile.Of(db, person, cancel)) is { } found)
        {
            values["route"] = DataDictionary.Standard.Find("learning-route")?.Options.FirstOrDefault(option => option.Code == found.Route)?.Label ?? (object)found.Route;
            Put(values, "hours", found.Hours);
            Put(values, "pvt-hours", found.PvtHours);
            Put(values, "map-hours", found.MapHours);
            Put(values, "talks", found.Talks);
            Put(values, "reasons", found.Reasons);
            Put(values, "support", found.Support);
        }
    }

    private static Prepared Make(
        LetterTemplate template, IReadOnlyDictionary<string, string> typed, Dictionary<string, object> values, PersonBrief person,
        IReadOnlyList<string> receiver, DateOnly today, string signer)
    {
        var dutch = new SheetText(values, LetterTemplate.Dutch);
        var blocks = dutch.Fill(template.HasObjection ? template.Text.Text + LetterTemplates.Objection.Text : template.Text.Text);
        var language = person.Language is { } known && Languages.Contains(known) ? known : "en";
        var sheet = new LetterSheet(template.DutchTitle, (string)values["org"], receiver, today, (string)values["reference"], signer)
        {
            Blocks = blocks,
            LegalBasis = template.LegalBasis,
            Language = language,
            Titles = Languages.ToDictionary(code => code, code => template.Title.In(CultureInfo.GetCultureInfo(code)), StringComparer.Ordinal),
            Companion = Languages.ToDictionary(code => code, code => Plain(template, values, code), StringComparer.Ordinal),
        };
        return new Prepared(template, sheet, typed, dutch.Missing) { Values = values };
    }

    private static IReadOnlyList<LetterBlock> Plain(LetterTemplate template, Dictionary<string, object> values, string language)
    {
        var text = template.Text.Companion[language] + (template.HasObjection ? "\n" + LetterTemplates.Objection.Companion[language] : string.Empty);
        return new SheetText(values, CultureInfo.GetCultureInfo(language == "nl" ? "nl-NL" : language)).Fill(text);
    }

    /// <summary>Name and address; what of the address is not known is left out.</summary>
    private static async Task<IReadOnlyList<string>> Receiver(MeedoenDb db, PersonBrief person, CancellationToken cancel)
    {
        var known = await PlainFacts.Of(db, person.Id, Address, cancel);
        string Line(string one, string other) => $"{known.GetValueOrDefault(one)} {known.GetValueOrDefault(other)}".Trim();
        return [.. new[] { person.Name, Line("street", "house-number"), Line("postcode", "place-of-residence") }.Where(line => line.Length > 0)];
    }

    /// <summary>Year and the end of the id: enough to name a letter, and nothing about the person.</summary>
    private static string Reference(Letter letter, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $"{today.Year}-{letter.Id.ToString("N")[^8..].ToUpperInvariant()}");

    private static void Put(Dictionary<string, object> values, string key, object? value)
    {
        if (value is not null and not "")
        {
            values[key] = value;
        }
    }
}
