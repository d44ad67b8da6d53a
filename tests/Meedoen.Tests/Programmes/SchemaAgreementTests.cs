using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CsCheck;
using Meedoen.Programmes;
using Xunit;

namespace Meedoen.Tests.Programmes;

/// <summary>The reader and the published JSON Schema accept and refuse the same documents, and no key is read past.</summary>
public sealed class SchemaAgreementTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(Templates.SchemaText).RootElement;

    private static readonly PlainSchema Plain = new(Schema);

    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter(), new ConditionConverter() } };

    /// <summary>Findings that only the reader makes: they are about meaning, so the schema has already said yes.</summary>
    private static readonly HashSet<string> SchemaCodes =
    [
        "unknown-key", "unknown-key-near", "cut-by-comma", "missing-key", "missing-kind", "exactly-one", "empty", "too-few", "twice",
        "not-allowed", "not-allowed-near", "empty-text", "out-of-range",
    ];

    [Fact]
    public void The_schema_is_draft_2020_12_and_uses_only_keywords_that_both_know()
    {
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", Schema.GetProperty("$schema").GetString());
        string[] known =
        [
            "$schema", "$id", "$defs", "$ref", "title", "description", "type", "properties", "required", "additionalProperties",
            "minProperties", "maxProperties", "items", "minItems", "uniqueItems", "enum", "const", "pattern", "minLength", "minimum",
            "maximum", "oneOf",
        ];
        Assert.Empty(Schemas(Schema).SelectMany(schema => schema.EnumerateObject()).Select(one => one.Name).Except(known));
    }

    [Fact]
    public void Every_mapping_in_the_schema_refuses_unknown_keys() => Assert.All(
        Schemas(Schema).Where(schema => schema.TryGetProperty("properties", out _)),
        schema => Assert.False(schema.GetProperty("additionalProperties").GetBoolean()));

    [Fact]
    public void Shipped_documents_are_valid_for_both() =>
        Assert.All(Documents.Shipped.Values, document => Assert.True(Plain.IsValid(document) && Accepts(document)));

    [Fact]
    public void Reader_and_schema_agree_on_documents_with_a_random_change() =>
        Gen.Select(Gen.Int[0, Documents.Shipped.Count - 1], Gen.Int[0, int.MaxValue], Gen.Int[0, 11]).Sample(
            (file, place, change) =>
            {
                var document = Documents.Copy(Documents.Shipped.Keys.ElementAt(file));
                Change(document, place, change);
                return Plain.IsValid(document) == Accepts(document);
            },
            iter: 300);

    [Fact]
    public void Leaving_out_any_key_is_noticed()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, shipped) in Documents.Shipped.Where(one => !one.Key.EndsWith(".sharing.yaml", StringComparison.Ordinal)))
        {
            var before = Text(Read(shipped).Template!);
            foreach (var (at, place) in Documents.Places(shipped).ToList().Index())
            {
                if (place.Parent is not JsonObject mapping || IsDefault(mapping[(string)place.Key]) || !seen.Add(Name(place)))
                {
                    continue;
                }

                var document = (JsonObject)shipped.DeepClone();
                var (parent, key) = Documents.Places(document).ElementAt(at);
                ((JsonObject)parent).Remove((string)key);
                var after = Read(document).Template;
                Assert.True(after is null || Text(after) != before, $"{file}: nobody reads {Name(place)}");
            }
        }

        Assert.InRange(seen.Count, 150, 1000);
    }

    [Fact]
    public void Every_key_of_the_schema_is_used_by_a_shipped_template_or_listed_here()
    {
        var used = Documents.Shipped.Values
            .SelectMany(document => Documents.Places(document).Select(place => place.Key).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        var known = Schemas(Schema)
            .Where(schema => schema.TryGetProperty("properties", out _))
            .SelectMany(schema => schema.GetProperty("properties").EnumerateObject().Select(one => one.Name))
            .ToHashSet(StringComparer.Ordinal);
        string[] notYet =
        [
            "any", "not", "legal_regime", "opening", "date", "required_from", "wmo", "participatiewet", "ti", "tr", "fa", "so", "uk",
            "fr", "es",
        ];
        Assert.Equal(notYet.Order(StringComparer.Ordinal), known.Except(used).Order(StringComparer.Ordinal));
    }

    /// <summary>The place without its numbers: one of each kind is enough.</summary>
    private static string Name((JsonNode Parent, object Key) place) =>
        string.Concat(place.Parent.GetPath().Where(letter => !char.IsAsciiDigit(letter))) + "." + place.Key;

    private static bool IsDefault(JsonNode? value) => value is JsonValue flag && flag.TryGetValue<bool>(out var on) && !on
        || value is JsonValue word && word.TryGetValue<string>(out var text) && text is "standaard" or "optional" or "all_or_written" or "reason_required"
        || value is JsonValue number && number.TryGetValue<int>(out var one) && one == 1
        || value?.ToJsonString() == """{"count":1,"unit":"working_days"}""";

    private static TemplateReading Read(JsonNode document) => Templates.Read(document.ToJsonString());

    private static bool Accepts(JsonNode document) => !Read(document).Problems.Any(problem =>
        SchemaCodes.Contains(problem.Code)
        || problem.Code.StartsWith("wrong-type", StringComparison.Ordinal)
        || (problem.Code.StartsWith("wrong-form", StringComparison.Ordinal) && !problem.Path.EndsWith("from.date", StringComparison.Ordinal)));

    private static string Text(Template template) => JsonSerializer.Serialize(template, Options);

    private static IEnumerable<JsonElement> Schemas(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when IsSchema(element) => element.EnumerateObject().SelectMany(one => Schemas(one.Value)).Prepend(element),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(one => Schemas(one.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Schemas),
        _ => [],
    };

    private static bool IsSchema(JsonElement element) =>
        element.EnumerateObject().Any(one => one.Name is "type" && one.Value.ValueKind == JsonValueKind.String)
        || element.EnumerateObject().Any(one => one.Name is "$ref" or "oneOf" && one.Value.ValueKind is not JsonValueKind.Object);

    private static void Change(JsonObject document, int at, int change)
    {
        var places = Documents.Places(document).ToList();
        var (parent, key) = places[at % places.Count];
        if (parent is JsonObject mapping && change < 3)
        {
            mapping.Remove((string)key);
            if (change > 0)
            {
                mapping[change == 1 ? $"{key}x" : "title"] = "x";
            }

            return;
        }

        JsonNode? value = change switch
        {
            3 => null,
            4 => true,
            5 => -5,
            6 => 100_000,
            7 => "",
            8 => "Wrong word",
            9 => new JsonArray(),
            10 => new JsonObject(),
            _ => new JsonArray("a", "a"),
        };
        if (parent is JsonObject at1)
        {
            at1[(string)key] = value;
        }
        else
        {
            ((JsonArray)parent)[(int)key] = value;
        }
    }

    private sealed class ConditionConverter : JsonConverter<Condition>
    {
        public override Condition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Condition value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }
}
