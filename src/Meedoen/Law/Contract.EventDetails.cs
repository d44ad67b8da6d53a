using System.Text.Json;
using Meedoen.Platform.Keys;
using Meedoen.Rules.Facts;

namespace Meedoen.Law;

/// <summary>What exactly happened. The kind of the event says which of these mean something.</summary>
/// <param name="Code">Which one: a ground, a route, a part.</param>
/// <param name="Level">Language level.</param>
/// <param name="Reason">Why, or with which result.</param>
/// <param name="Number">Euros, days or hours.</param>
/// <param name="Until">Last day, or as the kind says.</param>
public sealed record EventDetails(string Code = "", string Level = "", string Reason = "", int? Number = null, DateOnly? Until = null)
{
    /// <summary>As it is kept for a row.</summary>
    internal byte[] Seal(PersonCipher cipher, Guid row) => cipher.Seal(JsonSerializer.Serialize(this), row);

    /// <summary>What was kept for a row.</summary>
    internal static EventDetails Open(PersonCipher cipher, NotedEvent row) => JsonSerializer.Deserialize<EventDetails>(cipher.OpenText(row.Details, row.Id))!;

    /// <summary>As the rules take it.</summary>
    public LegalEvent As(LegalEventKind kind, DateOnly on) => new(kind, on) { Code = Code, Level = Level, Reason = Reason, Number = Number, Until = Until };
}
