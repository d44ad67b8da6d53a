using System.Globalization;
using Meedoen.Platform.Text;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Meedoen.Letters;

/// <summary>The letters of the product, as the files beside this code say it. A file that cannot be read stops the start.</summary>
public static class LetterTemplates
{
    private const string Folder = "Meedoen.Letters.Templates.";
    private const string ClausesFile = Folder + "clauses.yaml";

    private static readonly Lazy<IReadOnlyList<LetterTemplate>> Known = new(() => [.. Files().Select(name => Read(Text(name)))]);

    private static readonly Lazy<IReadOnlyDictionary<string, LetterText>> Shared = new(() =>
        Reader().Deserialize<Dictionary<string, LetterYaml.Clause>>(Text(ClausesFile)).ToDictionary(one => one.Key, one => new LetterText(one.Value.Text, one.Value.Companion), StringComparer.Ordinal));

    /// <summary>Every version of every letter.</summary>
    public static IReadOnlyList<LetterTemplate> All => Known.Value;

    /// <summary>How somebody can object: added to each decision.</summary>
    public static LetterText Objection => Shared.Value["objection"];

    /// <summary>The version with which a letter is begun on a day, or null when there is no such letter.</summary>
    public static LetterTemplate? On(string id, DateOnly day) =>
        All.Where(template => template.Id == id && template.ValidFrom <= day).MaxBy(template => template.Version);

    /// <summary>The version with which a letter was begun.</summary>
    /// <exception cref="InvalidOperationException">This release has no such version: a version that was used is never taken away.</exception>
    public static LetterTemplate Of(string id, int version) => All.First(template => template.Id == id && template.Version == version);

    /// <summary>The letters that are begun from one place on a day.</summary>
    public static IReadOnlyList<LetterTemplate> For(LetterBegins begins, DateOnly day) =>
        [.. All.Select(template => template.Id).Distinct().Select(id => On(id, day)).OfType<LetterTemplate>().Where(template => template.Begins == begins)];

    /// <summary>Reads one file.</summary>
    /// <exception cref="YamlDotNet.Core.YamlException">It is not as a letter must be; the message says where.</exception>
    public static LetterTemplate Read(string yaml)
    {
        var file = Reader().Deserialize<LetterYaml>(yaml);
        return new LetterTemplate(
            file.Id, file.Version, DateOnly.ParseExact(file.ValidFrom, "yyyy-MM-dd", CultureInfo.InvariantCulture), new Localized(file.Title), new LetterText(file.Text, file.Companion))
        {
            Begins = file.Begins,
            Notes = file.Notes,
            HasObjection = file.Objection,
            NeedsPip = file.NeedsPip,
            LegalBasis = file.LegalBasis,
            Asks = [.. file.Asks.Select(ask => new LetterAsk(ask.Key, ask.Type, new Localized(ask.Label), ask.Help is null ? null : new Localized(ask.Help), ask.Optional))],
        };
    }

    private static IDeserializer Reader() => new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).WithEnforceRequiredMembers().Build();

    private static IEnumerable<string> Files() => typeof(LetterTemplates).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name != ClausesFile).Order(StringComparer.Ordinal);

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(LetterTemplates).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
