using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Platform.Text;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Cli;

/// <summary>A file with a person's facts (keys of the data dictionary) and events, in YAML or JSON. Every mistake is told with its line.</summary>
internal sealed class LawFile
{
    private readonly Dictionary<string, string> facts = new(StringComparer.Ordinal);
    private readonly List<LegalEvent> events = [];
    private readonly List<string> faults = [];

    private LawFile()
    {
    }

    public PersonFacts Facts { get; private set; } = new();

    public IReadOnlyList<LegalEvent> Events => events;

    /// <summary>What is wrong with the file; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults => faults;

    public static LawFile Parse(string text)
    {
        var file = new LawFile();
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                file.Read(root);
            }
            else
            {
                file.faults.Add(Words.Get("Cli", "law.no-mapping"));
            }
        }
        catch (YamlException problem)
        {
            file.Wrong(problem.Start.Line, "law.syntax", problem.Message);
        }

        return file;
    }

    private void Read(YamlMappingNode root)
    {
        foreach (var (key, value) in root.Children)
        {
            switch (key.ToString(), value)
            {
                case ("facts", YamlMappingNode stated):
                    ReadFacts(stated);
                    break;
                case ("events", YamlSequenceNode happened):
                    events.AddRange(happened.OfType<YamlMappingNode>().Select(ReadEvent).OfType<LegalEvent>());
                    break;
                default:
                    Wrong(key.Start.Line, "law.unknown-key", key.ToString());
                    break;
            }
        }

        var unreadable = new List<UnreadableFact>();
        Facts = Rules.Facts.FactReader.Read(facts, unreadable);
        faults.AddRange(unreadable.Select(fact => Words.Get("Cli", "law.bad-value", fact.Key, fact.Value)));
    }

    private void ReadFacts(YamlMappingNode stated)
    {
        foreach (var (key, value) in stated.Children)
        {
            var name = key.ToString();
            facts[name] = value is YamlSequenceNode many ? string.Join(' ', many.Select(item => item.ToString())) : value.ToString();
            if (!DataDictionary.Standard.Keys.Any(known => known.Key == name))
            {
                Wrong(key.Start.Line, "law.unknown-fact", name);
            }
        }
    }

    private LegalEvent? ReadEvent(YamlMappingNode row)
    {
        var cells = row.Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString(), StringComparer.Ordinal);
        foreach (var unknown in cells.Keys.Except(["event", "on", "until", "code", "level", "reason", "number"]))
        {
            Wrong(row.Start.Line, "law.unknown-key", unknown);
        }

        var name = cells.GetValueOrDefault("event") ?? "";
        if (Codes.Find<LegalEventKind>(name) is not { } kind || Day(row, cells, "on") is not { } on)
        {
            Wrong(row.Start.Line, "law.unknown-event", name);
            return null;
        }

        return new(kind, on)
        {
            Until = Day(row, cells, "until"),
            Code = cells.GetValueOrDefault("code") ?? "",
            Level = cells.GetValueOrDefault("level") ?? "",
            Reason = cells.GetValueOrDefault("reason") ?? "",
            Number = Number(row, cells),
        };
    }

    private DateOnly? Day(YamlMappingNode row, Dictionary<string, string> cells, string key)
    {
        if (!cells.TryGetValue(key, out var text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Wrong(row.Start.Line, "law.bad-value", key, text);
        return null;
    }

    private int? Number(YamlMappingNode row, Dictionary<string, string> cells)
    {
        if (!cells.TryGetValue("number", out var text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Wrong(row.Start.Line, "law.bad-value", "number", text);
        return null;
    }

    private void Wrong(long line, string key, params ReadOnlySpan<object?> args) =>
        faults.Add(Words.Get("Cli", "law.line", line, Words.Get("Cli", key, args)));
}
