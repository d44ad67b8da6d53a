using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Platform.Acts;

namespace Meedoen.Assessments;

/// <summary>What a language test must be, and what it states in the file. Pure.</summary>
internal static class LanguageTestRules
{
    /// <summary>Everything that is wrong with it.</summary>
    public static IEnumerable<Refusal> Check(RecordLanguageTest.Request request, DateOnly today)
    {
        if (request.TestedOn is null)
        {
            yield return new Refusal("assessments.day-missing", nameof(request.TestedOn));
        }
        else if (request.TestedOn > today)
        {
            yield return new Refusal("assessments.day-in-future", nameof(request.TestedOn));
        }

        if (string.IsNullOrWhiteSpace(request.Assessor))
        {
            yield return new Refusal("assessments.assessor-missing", nameof(request.Assessor));
        }

        foreach (var (field, key, text) in Fields(request).Where(f => !string.IsNullOrWhiteSpace(f.Text)))
        {
            foreach (var refusal in FactValue.Parse(DataDictionary.Standard.Find(key)!, text!, today, CodeTables.Standard).Refusals)
            {
                yield return refusal with { Field = field };
            }
        }

        if (Fields(request).Take(4).All(field => string.IsNullOrWhiteSpace(field.Text)))
        {
            yield return new Refusal("assessments.no-skill", nameof(request.Listening));
        }
    }

    /// <summary>What a valid test states, per key of the dictionary, in stored form.</summary>
    public static IReadOnlyList<(string Key, string Value)> Facts(RecordLanguageTest.Request request) =>
        [.. Fields(request).Where(f => !string.IsNullOrWhiteSpace(f.Text)).Select(f => (f.Key, f.Text!.Trim())),
            ("language-test-on", request.TestedOn!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];

    /// <summary>The row of a valid test.</summary>
    public static LanguageTest Row(ActScope scope, Guid person, RecordLanguageTest.Request request) => new()
    {
        Id = Ids.New(),
        PersonId = person,
        TestedOn = request.TestedOn!.Value,
        Assessor = request.Assessor!.Trim(),
        Instrument = Text(request.Instrument),
        Listening = LevelCodes.Level(request.Listening),
        Speaking = LevelCodes.Level(request.Speaking),
        Reading = LevelCodes.Level(request.Reading),
        Writing = LevelCodes.Level(request.Writing),
        Literacy = Text(request.Literacy),
        LiteracyLevel = Text(request.LiteracyLevel),
        RecordedBy = scope.Act.Actor.Id,
    };

    /// <summary>A recorded test as it would be filled in.</summary>
    public static RecordLanguageTest.Request Filled(LanguageTest test) => new(test.TestedOn, test.Assessor, test.Instrument)
    {
        Listening = LevelCodes.Code(test.Listening),
        Speaking = LevelCodes.Code(test.Speaking),
        Reading = LevelCodes.Code(test.Reading),
        Writing = LevelCodes.Code(test.Writing),
        Literacy = test.Literacy,
        LiteracyLevel = test.LiteracyLevel,
    };

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    private static (string Field, string Key, string? Text)[] Fields(RecordLanguageTest.Request r) =>
    [
        (nameof(r.Listening), "dutch-listening", r.Listening), (nameof(r.Speaking), "dutch-speaking", r.Speaking),
        (nameof(r.Reading), "dutch-reading", r.Reading), (nameof(r.Writing), "dutch-writing", r.Writing),
        (nameof(r.Literacy), "literacy", r.Literacy), (nameof(r.LiteracyLevel), "literacy-level", r.LiteracyLevel),
        (nameof(r.Assessor), "language-test-assessor", r.Assessor), (nameof(r.Instrument), "language-test-instrument", r.Instrument),
    ];
}
