using Meedoen.Dossiers;
using Meedoen.Platform.Acts;

namespace Meedoen.Assessments;

/// <summary>What a quality must be, and how it stands in the profile.</summary>
internal static class StrengthRules
{
    /// <summary>Everything that is wrong with it.</summary>
    public static IEnumerable<Refusal> Wrong(RecordStrength.Request request, DateOnly today)
    {
        if (WrongText(request.Text) is { } text)
        {
            yield return text;
        }

        if (request.Example?.Length > Strength.ExampleMaxLength)
        {
            yield return new Refusal("assessments.too-long", nameof(request.Example)).With(Strength.ExampleMaxLength);
        }

        if (RecordDays.Wrong(request.On, today) is { } day)
        {
            yield return day;
        }
    }

    /// <summary>What is wrong with the quality itself, or null.</summary>
    public static Refusal? WrongText(string? text) => string.IsNullOrWhiteSpace(text) || text.Length > Strength.TextMaxLength
        ? new Refusal("assessments.strength-text", nameof(RecordStrength.Request.Text)).With(Strength.TextMaxLength)
        : null;

    /// <summary>Adds an item to the profile beside what is there.</summary>
    public static async Task Add(this FactBook book, ActScope scope, Guid person, string key, string value, DateOnly on, CancellationToken cancel)
    {
        var known = await book.Values(scope, person, key, cancel);
        await book.State(scope, person, key, [.. known.Append(value).Distinct()], FactSource.Conversation, cancel, on);
    }

    /// <summary>Puts another item in the place of one, or nothing.</summary>
    public static async Task Swap(
        this FactBook book, ActScope scope, Guid person, string key, string old, string? value, FactSource source, CancellationToken cancel)
    {
        var rest = (await book.Values(scope, person, key, cancel)).Where(known => known != old);
        await book.State(scope, person, key, [.. (value is null ? rest : rest.Append(value)).Distinct()], source, cancel);
    }
}
