using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Preconditions;

/// <summary>The status of a precondition was recorded.</summary>
/// <param name="Item">Id of the thing on the list.</param>
/// <param name="Precondition">Id of the precondition in the template.</param>
/// <param name="State">Status.</param>
/// <param name="DueOn">By when it is to be arranged, or null.</param>
public sealed record PreconditionChanged(Guid Item, string Precondition, PreconditionState State, DateOnly? DueOn) : IDomainEvent;

/// <summary>A precondition is still unknown although the diagnostic interview has been.</summary>
/// <param name="Item">Id of the thing on the list.</param>
/// <param name="Precondition">Id of the precondition in the template.</param>
public sealed record PreconditionAlarmRaised(Guid Item, string Precondition) : IDomainEvent;

/// <summary>Preconditions for other modules. The caller has asked the rights.</summary>
public static class PreconditionStates
{
    /// <summary>The status per id of the template, of a person and what was arranged for the household.</summary>
    public static async Task<IReadOnlyDictionary<string, PreconditionState>> Of(MeedoenDb db, Guid person, Guid household, CancellationToken cancel) =>
        (await db.Set<Precondition>().AsNoTracking().Where(p => p.PersonId == person || p.HouseholdId == household)
            .OrderBy(p => p.Id).Select(p => new { p.Kind, p.State }).ToListAsync(cancel))
        .GroupBy(p => p.Kind, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().State, StringComparer.Ordinal);
}
