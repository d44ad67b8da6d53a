using Meedoen.People;
using Meedoen.Platform.Data;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Preconditions;

/// <summary>The list of a person: what the templates ask, with what was recorded.</summary>
internal static class Checklist
{
    /// <summary>What the templates of a person ask to be arranged, each once.</summary>
    public static IReadOnlyList<PreconditionRule> Rules(IEnumerable<Template> templates) =>
        [.. templates.SelectMany(template => template.Preconditions).DistinctBy(rule => rule.Id)];

    /// <summary>What was recorded for a person and the household, by kind.</summary>
    public static async Task<Dictionary<string, Precondition>> Rows(MeedoenDb db, PersonBrief person, CancellationToken cancel) =>
        (await db.Set<Precondition>().Where(p => p.PersonId == person.Id || p.HouseholdId == person.HouseholdId).OrderBy(p => p.Id).ToListAsync(cancel))
        .GroupBy(p => p.Kind, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);

    /// <summary>A row that begins now; nobody has said anything about it yet.</summary>
    public static Precondition Begin(PreconditionRule rule, PersonBrief person, DateOnly today) => new()
    {
        Id = Platform.Acts.Ids.New(),
        PersonId = person.Id,
        HouseholdId = rule.ForHousehold ? person.HouseholdId : null,
        Kind = rule.Id,
        State = PreconditionState.Unknown,
        Since = today,
    };

    /// <summary>Whether a status waits for somebody, so that it needs a day.</summary>
    public static bool IsOpen(PreconditionState state) =>
        state is PreconditionState.Unknown or PreconditionState.Needed or PreconditionState.Requested or PreconditionState.Lapsed;
}
