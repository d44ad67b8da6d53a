using System.Globalization;
using Meedoen.Dossiers.Values;
using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers;

/// <summary>Turns what somebody typed into the one form in which a value is stored, and back into what people read.</summary>
public static class FactValue
{
    /// <summary>
    /// The stored form of one typed value, or a refusal on the field of the key. The text must not be blank.
    /// </summary>
    /// <param name="key">Which key.</param>
    /// <param name="typed">As typed, in Dutch or English form.</param>
    /// <param name="today">Business day, for dates that cannot lie in the future.</param>
    /// <param name="tables">Reference tables for codes.</param>
    public static Outcome<string> Parse(DataKey key, string typed, DateOnly today, CodeTables tables)
    {
        var text = typed.Trim();
        return key.Type switch
        {
            DataType.Text or DataType.LongText => TextRules.Check(key, text),
            DataType.Date => DateRules.Date(key, text, today),
            DataType.Year => DateRules.Year(key, text, today),
            DataType.Number or DataType.Minutes or DataType.Money => NumberRules.Check(key, text),
            DataType.Boolean => ChoiceRules.Boolean(key, text),
            DataType.Choice => ChoiceRules.One(key, text),
            DataType.MultiChoice => ChoiceRules.Several(key, text),
            DataType.CodeTable => ChoiceRules.Code(key, text, tables),
            _ => Number(key, text) is { } known ? known : new Refusal($"dossiers.value-{Code(key.Type)}", key.Key),
        };
    }

    /// <summary>What people read for a stored value, in the language of the request.</summary>
    public static string Show(DataKey key, string stored, CodeTables tables) => key.Type switch
    {
        DataType.Date when DateOnly.TryParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            => date.ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
        DataType.Choice or DataType.MultiChoice => string.Join(", ", stored.Split(',').Select(code => Label(key, code))),
        DataType.CodeTable => tables[key.CodeTable!].Find(stored)?.Label.ToString() ?? stored,
        DataType.Number => stored.Replace(".", CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal),
        DataType.Postcode when stored.Length == 6 => $"{stored[..4]} {stored[4..]}",
        DataType.Phone => Identifiers.National(stored),
        _ => stored,
    };

    /// <summary>The stored value as somebody would type it again, to fill a form.</summary>
    public static string ToType(DataKey key, string stored) => key.Type switch
    {
        DataType.Date when DateOnly.TryParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            => date.ToString("d-M-yyyy", CultureInfo.InvariantCulture),
        DataType.Number or DataType.Money => stored.Replace('.', ','),
        DataType.Phone => Identifiers.National(stored),
        _ => stored,
    };

    private static string Label(DataKey key, string code) =>
        key.Options.FirstOrDefault(option => option.Code == code)?.Label.ToString() ?? code;

    private static string? Number(DataKey key, string text) => key.Type switch
    {
        DataType.Bsn => Identifiers.Bsn(text),
        DataType.VNumber => Identifiers.VNumber(text),
        DataType.Phone => Identifiers.Phone(text),
        DataType.Email => Identifiers.Email(text),
        DataType.Postcode => Identifiers.Postcode(text),
        _ => null,
    };

    private static string Code(DataType type) => type == DataType.VNumber ? "v-number" : type.ToString().ToLowerInvariant();
}
