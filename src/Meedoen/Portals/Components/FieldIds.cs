using System.Globalization;

namespace Meedoen.Portals.Components;

/// <summary>Identifiers and written forms of field values, the same in the field and in the summary of errors.</summary>
internal static class FieldIds
{
    /// <summary>Identifier of a field with this name: letters, digits and hyphens.</summary>
    public static string Of(string name) => "f-" + string.Create(name.Length, name, static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsAsciiLetterOrDigit(from[i]) ? char.ToLowerInvariant(from[i]) : '-';
        }
    });

    /// <summary>The same, different from those given before on this page.</summary>
    /// <param name="name">Name of the field.</param>
    /// <param name="given">What belongs to the request; remembers which identifiers were given.</param>
    public static string Unique(string name, IDictionary<object, object?> given)
    {
        var id = Of(name);
        for (var number = 2; !given.TryAdd(id, given); number++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{Of(name)}-{number}");
        }

        return id;
    }

    /// <summary>A value as HTML inputs want it.</summary>
    public static string? Format(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
