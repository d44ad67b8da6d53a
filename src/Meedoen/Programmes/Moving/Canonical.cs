using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Meedoen.Platform.Text;

namespace Meedoen.Programmes.Moving;

/// <summary>One text per value of a template part, so that two can be compared by what they say.</summary>
internal static class Canonical
{
    private static readonly JsonSerializerOptions WithTexts = Options(withTexts: true);

    private static readonly JsonSerializerOptions WithoutTexts = Options(withTexts: false);

    /// <summary>Everything, texts on screen included.</summary>
    public static string Everything<T>(T value) => JsonSerializer.Serialize(value, WithTexts);

    /// <summary>Everything but texts on screen.</summary>
    public static string Rules<T>(T value) => JsonSerializer.Serialize(value, WithoutTexts);

    private static JsonSerializerOptions Options(bool withTexts) => new()
    {
        Converters = { new JsonStringEnumConverter(), new ConditionConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver
        {
            Modifiers = { type => Filter(type, withTexts) },
        },
    };

    private static void Filter(JsonTypeInfo type, bool withTexts)
    {
        if (withTexts || type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (var property in type.Properties.Where(property => property.PropertyType == typeof(Localized)).ToList())
        {
            type.Properties.Remove(property);
        }
    }

    /// <summary>Writes a condition as its own type, with the name of the type.</summary>
    private sealed class ConditionConverter : JsonConverter<Condition>
    {
        public override Condition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("A canonical text is compared, never read back.");

        public override void Write(Utf8JsonWriter writer, Condition value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(value.GetType().Name);
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            writer.WriteEndObject();
        }
    }
}
