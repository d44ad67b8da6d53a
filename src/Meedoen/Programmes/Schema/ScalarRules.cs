using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Programmes.Schema;

/// <summary>What the schema says of a single value.</summary>
internal static class ScalarRules
{
    public static IEnumerable<TemplateProblem> Check(YamlScalarNode scalar, JsonElement schema, string path)
    {
        var line = (int)scalar.Start.Line;
        var text = scalar.Value ?? "";
        if (schema.TryGetProperty("enum", out var options) && !options.EnumerateArray().Any(option => Same(option, scalar)))
        {
            var known = options.EnumerateArray().Select(option => option.ToString()).ToList();
            yield return Nearest.To(text, known) is { } near
                ? new(path, line, "not-allowed-near", [text, near])
                : new(path, line, "not-allowed", [text, string.Join(", ", known)]);
        }

        if (schema.TryGetProperty("const", out var only) && !Same(only, scalar))
        {
            yield return new(path, line, "not-allowed", [text, only.ToString().ToLowerInvariant()]);
        }

        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            yield return new(path, line, "wrong-form." + schema.GetProperty("title").GetString(), [text]);
        }

        if (text.Length < SchemaFile.Number(schema, "minLength"))
        {
            yield return new(path, line, "empty-text", []);
        }

        if (YamlKind.Value(scalar) is long number
            && (number < SchemaFile.Number(schema, "minimum") || number > SchemaFile.Number(schema, "maximum")))
        {
            yield return new(path, line, "out-of-range", [text, $"{SchemaFile.Number(schema, "minimum")}", $"{SchemaFile.Number(schema, "maximum")}"]);
        }
    }

    private static bool Same(JsonElement expected, YamlScalarNode scalar) => (expected.ValueKind, YamlKind.Value(scalar)) switch
    {
        (JsonValueKind.String, string text) => expected.GetString() == text,
        (JsonValueKind.True, true) or (JsonValueKind.False, false) => true,
        (JsonValueKind.Number, long number) => expected.GetInt64() == number,
        _ => false,
    };
}
