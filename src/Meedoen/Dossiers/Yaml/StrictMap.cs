using System.Globalization;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Dossiers.Yaml;

/// <summary>
/// Reads one YAML mapping strictly: every key is asked for by name, and a key nobody asked for is an error with its line.
/// Errors are collected, so that an author sees all of them at once.
/// </summary>
internal sealed class StrictMap(YamlMappingNode node, List<Refusal> errors)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>Line of the mapping in its file, from 1.</summary>
    public long Line => node.Start.Line;

    /// <summary>The errors found so far, shared with nested mappings.</summary>
    public List<Refusal> Errors => errors;

    /// <summary>The keys and values in the order of the file; counts all of them as asked for.</summary>
    public IEnumerable<(string Key, YamlNode Value)> Entries()
    {
        foreach (var (key, value) in node.Children)
        {
            asked.Add(key.ToString());
            yield return (key.ToString(), value);
        }
    }

    /// <summary>The root mapping of a text, or null with an error when it is no YAML mapping.</summary>
    public static StrictMap? Root(string yaml, List<Refusal> errors)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new StrictMap(root, errors);
            }

            errors.Add(new Refusal("dossiers.yaml-no-mapping"));
        }
        catch (YamlException problem)
        {
            errors.Add(new Refusal("dossiers.yaml-syntax").With(problem.Start.Line, problem.Message));
        }

        return null;
    }

    /// <summary>The node under a key, or null.</summary>
    public YamlNode? Node(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    /// <summary>The text under a key, or null.</summary>
    public string? Text(string key) => Node(key) switch
    {
        null => null,
        YamlScalarNode { Value: { } value } => value,
        var other => Invalid<string>(other, key, "text"),
    };

    /// <summary>The text under a key that must be there; empty with an error otherwise.</summary>
    public string Required(string key)
    {
        if (Text(key) is { Length: > 0 } value)
        {
            return value;
        }

        errors.Add(new Refusal("dossiers.yaml-missing-key", key).With(Line, key));
        return string.Empty;
    }

    /// <summary>A whole number, or null.</summary>
    public int? Number(string key) => Text(key) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : Invalid<int?>(Node(key)!, key, "number");

    /// <summary>True or false; false when absent.</summary>
    public bool Flag(string key) => Text(key) switch
    {
        null or "false" => false,
        "true" => true,
        _ => Invalid<bool>(Node(key)!, key, "true, false"),
    };

    /// <summary>A list of texts; a single text counts as a list of one; empty when absent.</summary>
    public IReadOnlyList<string> List(string key) => Node(key) switch
    {
        null => [],
        YamlScalarNode { Value: { } one } => [one],
        YamlSequenceNode many => [.. many.Select(item => item.ToString())],
        var other => Invalid<IReadOnlyList<string>>(other, key, "list") ?? [],
    };

    /// <summary>A nested mapping, or null.</summary>
    public StrictMap? Map(string key) => Node(key) switch
    {
        null => null,
        YamlMappingNode map => new StrictMap(map, errors),
        var other => Invalid<StrictMap>(other, key, "mapping"),
    };

    /// <summary>A text per language; Dutch and English are obligatory.</summary>
    public Localized Localized(string key)
    {
        var texts = Map(key)?.Entries().ToDictionary(entry => entry.Key, entry => entry.Value.ToString(), StringComparer.Ordinal) ?? [];
        foreach (var language in (string[])["nl", "en"])
        {
            if (!texts.ContainsKey(language))
            {
                errors.Add(new Refusal("dossiers.yaml-missing-key", key).With(Line, $"{key}.{language}"));
            }
        }

        return new Localized(texts);
    }

    /// <summary>Reports a value that is not one of the allowed ones.</summary>
    public T? Invalid<T>(YamlNode value, string key, string allowed)
    {
        errors.Add(new Refusal("dossiers.yaml-invalid-value", key).With(value.Start.Line, key, value.ToString(), allowed));
        return default;
    }

    /// <summary>Reports every key that nobody asked for.</summary>
    public void Close()
    {
        foreach (var unknown in node.Children.Keys.Where(key => !asked.Contains(key.ToString())))
        {
            errors.Add(new Refusal("dossiers.yaml-unknown-key", unknown.ToString())
                .With(unknown.Start.Line, unknown.ToString(), string.Join(", ", asked.Order(StringComparer.Ordinal))));
        }
    }
}
