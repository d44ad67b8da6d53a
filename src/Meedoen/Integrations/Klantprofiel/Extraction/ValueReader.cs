using System.Globalization;
using Meedoen.Integrations.Klantprofiel.Fields;
using Meedoen.Integrations.Klantprofiel.Values;
using Meedoen.Platform.Acts;

namespace Meedoen.Integrations.Klantprofiel.Extraction;

/// <summary>A normalised value for a key. Inferred: the words do not say it literally.</summary>
internal readonly record struct ReadValue(string Key, string Value, bool Inferred = false);

/// <summary>Normalised values, and why words were none. Both empty: nothing was told that can be a value.</summary>
internal readonly record struct ValueReading(IReadOnlyList<ReadValue> Values, Refusal? Problem = null);

/// <summary>Reads the words behind a label by the type of the field.</summary>
internal static class ValueReader
{
    private const string InterpreterNeeded = "interpreter-needed";
    private const int MaxTextLength = 2000;
    private const int OldestAge = 120;

    public static ValueReading Read(FieldDefinition field, string words, DateOnly receivedOn) => field.Type switch
    {
        FieldType.Date => Date(field, words, receivedOn),
        FieldType.VNumber => One(field, NumberReader.VNumber(words), Problems.BadVNumber),
        FieldType.Bsn => One(field, NumberReader.Bsn(words), Problems.BadBsn),
        FieldType.Gender => One(field, WordReader.Gender(words), Problems.BadGender),
        FieldType.YesNo => One(field, WordReader.YesNo(words), Problems.BadYesNo),
        FieldType.Number => One(field, NumberReader.Count(words)?.ToString(CultureInfo.InvariantCulture), Problems.BadNumber),
        FieldType.Languages => Languages(field, words),
        FieldType.Interpreter => Interpreter(field, words),
        FieldType.Work => Work(field, words),
        FieldType.Education => new([new(field.Key, Text(words)), .. Level(words)]),
        FieldType.EducationLevel => new([.. Level(words)]),
        _ => new([new(field.Key, Text(words))]),
    };

    /// <summary>Year of birth that belongs to an age on a date; may be one too late. Null when the words are no age.</summary>
    public static string? FromAge(string words, DateOnly receivedOn) => NumberReader.Age(words) is <= OldestAge and var age
        ? new PartialDate(receivedOn.Year - age).ToString() : null;

    private static ValueReading Date(FieldDefinition field, string words, DateOnly receivedOn)
    {
        if (DateReader.Read(words) is not { } date)
        {
            return new([], Problems.BadDate);
        }

        var isBirth = field.Key == MemberDraft.BirthKey;
        return isBirth && date.Earliest > receivedOn ? new([], Problems.FutureDate)
            : isBirth && date.Year < receivedOn.Year - OldestAge ? new([], Problems.BadDate)
            : new([new(field.Key, date.ToString())]);
    }

    private static ValueReading Languages(FieldDefinition field, string words)
    {
        var (codes, complete) = LanguageReader.Read(words);
        return new([.. codes.Select(code => new ReadValue(field.ProposedAs ?? field.Key, code))], complete ? null : Problems.BadLanguage);
    }

    private static ValueReading Interpreter(FieldDefinition field, string words) => LanguageReader.Read(words).Codes is [var code, ..]
        ? new([new(field.Key, code), new(InterpreterNeeded, "always", true)])
        : WordReader.YesNo(words) is { } answer ? new([new(InterpreterNeeded, answer == "yes" ? "always" : "no", true)])
        : new([], Problems.BadLanguage);

    private static ValueReading Work(FieldDefinition field, string words)
    {
        var (occupation, years) = WorkReader.Read(Text(words));
        return new([
            .. occupation.Any(char.IsLetter) ? new[] { new ReadValue(field.Key, occupation) } : [],
            .. years is null ? [] : new[] { new ReadValue("work-years", years, true) }]);
    }

    private static IEnumerable<ReadValue> Level(string words) =>
        EducationReader.Level(words) is { } level ? [new("education-level", level, true)] : [];

    private static string Text(string words)
    {
        var text = string.Join(' ', words.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= MaxTextLength ? text : text[..MaxTextLength];
    }

    private static ValueReading One(FieldDefinition field, string? value, Refusal problem) =>
        value is null ? new([], problem) : new([new(field.Key, value)]);
}
