using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meedoen.Platform.Acts;

/// <summary>Turns events into rows and back. The type name is the name on disk, so an event is renamed only with a migration.</summary>
public static class EventCodec
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly Dictionary<string, Type> Types = typeof(IDomainEvent).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IDomainEvent)))
        .ToDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>Every kind of event there is.</summary>
    public static IReadOnlyCollection<Type> All => Types.Values;

    /// <summary>The event as JSON.</summary>
    public static string Write(IDomainEvent happened) => JsonSerializer.Serialize(happened, happened.GetType(), Options);

    /// <summary>The event that a row holds.</summary>
    /// <exception cref="KeyNotFoundException">The row holds a type that this version does not know.</exception>
    public static IDomainEvent Read(string type, string data) =>
        (IDomainEvent)JsonSerializer.Deserialize(data, Types[type], Options)!;
}
