using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;

namespace Meedoen.People;

/// <summary>
/// Finds persons by name, however it is spelled, while somebody types. Only persons the reader is involved with are ever found;
/// somebody else's client and nobody at all give the same answer.
/// </summary>
public sealed class FindPeople(Current current, IRightsSource sharing, PersonKeys keys) : ISlice
{
    /// <summary>Most persons in an answer.</summary>
    public const int Most = 20;

    private const int MostRanked = 200;
    private const int LeastTyped = 2;

    /// <summary>What was typed; in the body, because a name may not be in an address.</summary>
    /// <param name="Typed">At least two letters.</param>
    public sealed record Request(string? Typed);

    /// <summary>Somebody that was found.</summary>
    /// <param name="Id">Person.</param>
    /// <param name="Name">Name as the person wants to be called.</param>
    /// <param name="BirthDate">Birth date, for those who may read it; else null.</param>
    /// <param name="Language">Code of the language to speak in, or null.</param>
    public sealed record Found(Guid Id, string Name, DateOnly? BirthDate, string? Language);

    /// <summary>What was found.</summary>
    /// <param name="Persons">The best matches first.</param>
    /// <param name="More">Whether there are more than these.</param>
    public sealed record Answer(IReadOnlyList<Found> Persons, bool More);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/search", async (Request request, FindPeople slice) => Results.Ok(await slice.Handle(request.Typed)))
        .ForSignedIn();

    /// <summary>Finds them.</summary>
    public async Task<Answer> Handle(string? typed)
    {
        var rights = RubricMasks.Of(sharing.For(current.Tenant, current.Actor.Role), current.Actor.Role);
        if (!RubricMask.Has(rights.Visible, Rubric.R1) || typed?.Trim() is not { Length: >= LeastTyped } text)
        {
            return new Answer([], false);
        }

        var rows = await Rows(text, rights.Numbers);
        var best = rows.OrderByDescending(row => NameMatch.Similarity(row.Name, text)).ThenBy(row => row.Name, StringComparer.CurrentCulture).Take(Most)
            .Select(row => rights.CanRead(Rubric.R1) ? row : row with { BirthDate = null })
            .ToList();
        current.Saw(nameof(FindPeople), "guidance", [.. best.Select(found => found.Id)], 1L << (int)Rubric.R1);
        return new Answer(best, rows.Count > best.Count);
    }

    /// <summary>By V-number for who may hold it, when a number was typed; else by the beginnings of names.</summary>
    private async Task<IReadOnlyList<Found>> Rows(string typed, bool numbers)
    {
        var parts = NameMatch.Lookup(typed);
        var number = numbers ? FactValue.Parse(DataDictionary.Standard.Find("v-number")!, typed, current.Today, CodeTables.Standard) : Refusal.NotFound;
        if (number.IsRefused && parts.Count == 0)
        {
            return [];
        }

        var where = new PersonSearch(current.Actor, current.Today, MostRanked);
        var (sql, values) = number.IsRefused ? where.ByName(parts) : where.ByNumber(keys.Lookup("v-number", number.Value));
        return await current.Tenant.Reads.List(
            sql,
            row => new Found(
                row.GetGuid(0), row.GetString(1), row.DayOrNull(2), row.TextOrNull(3)),
            values);
    }
}
