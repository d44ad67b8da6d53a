using System.Text.Json;
using System.Text.Json.Serialization;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Keeps beside a row why it is due on its date, so that a list explains itself without folding: codes, dates and numbers.</summary>
internal static class DueReason
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>As it is kept.</summary>
    public static string Write(DueExplanation due) => JsonSerializer.Serialize(due, Options);

    /// <summary>Reads what was kept, or null.</summary>
    public static DueExplanation? Read(string? text) => text is null ? null : JsonSerializer.Deserialize<DueExplanation>(text, Options);
}
