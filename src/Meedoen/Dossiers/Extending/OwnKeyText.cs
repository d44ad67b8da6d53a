using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meedoen.Dossiers.Extending;

/// <summary>An own key as it is stored, and as a key of the dictionary.</summary>
internal static class OwnKeyText
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The text of a key.</summary>
    public static string Write(OwnKey key) => JsonSerializer.Serialize(key, Form);

    /// <summary>The key that a text says.</summary>
    public static OwnKey Read(string text) => JsonSerializer.Deserialize<OwnKey>(text, Form)
        ?? throw new InvalidOperationException("A decision about the dictionary cannot be read.");

    /// <summary>The key as forms, rights and exports see it. An ended key is still known, and asked nowhere.</summary>
    public static DataKey AsDataKey(OwnKey key) => new()
    {
        Key = key.Key,
        Rubric = key.Rubric,
        Label = key.Label.Localized,
        Help = key.Help?.Localized,
        Type = key.Type,
        Options = [.. key.Options.Select(option => new DataOption(option.Code, option.Label.Localized) { Ended = option.Ended })],
        Sensitivity = OwnKeyFloor.SensitivityOf(key.Rubric),
        Purposes = key.Purposes,
        RequiredFor = key.Ended ? [] : key.RequiredFor,
        LegalBasis = key.LegalBasis,
        Retention = key.Retention,
        ShortForm = OwnKeyFloor.SensitivityOf(key.Rubric) == Sensitivity.Ordinary ? ShortFormRule.That : ShortFormRule.Hidden,
        Max = key.Type switch { DataType.Text => 300, DataType.LongText => 2000, DataType.Number => 1_000_000, _ => null },
        Min = key.Type == DataType.Number ? 0 : null,
        AskedIn = key.Ended ? [] : key.AskedIn,
        Ended = key.Ended,
    };
}
