using Meedoen.People;
using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Journeys;

/// <summary>Somebody who came in and follows no journey yet. A row of its own, so that lists need not look through the log.</summary>
public sealed class WithoutJourney
{
    public required Guid PersonId { get; init; }

    /// <summary>Day on which the person came in.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Notes that a journey is to be begun; once.</summary>
    internal static async Task Note(ActScope scope, Guid person, DateOnly since, CancellationToken cancel)
    {
        if (await scope.Db.FindAsync<WithoutJourney>([person], cancel) is null)
        {
            scope.Db.Add(new WithoutJourney { PersonId = person, Since = since });
        }
    }

    /// <summary>A journey has begun; answers since when it was waited for, or null.</summary>
    internal static async Task<DateOnly?> StrikeOut(ActScope scope, Guid person, CancellationToken cancel)
    {
        if (await scope.Db.FindAsync<WithoutJourney>([person], cancel) is not { } waiting)
        {
            return null;
        }

        scope.Db.Remove(waiting);
        return waiting.Since;
    }
}

/// <summary>Who is registered, and is not a member of somebody else's household, is to get a journey.</summary>
internal sealed class NoteWithoutJourney : IReactTo<PersonRegistered>
{
    /// <inheritdoc />
    public async Task React(PersonRegistered happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        if (person is { } id && happened.Relation == HouseholdRelation.Self && !await scope.Db.Set<Enrolment>().AnyAsync(e => e.PersonId == id, cancel))
        {
            await WithoutJourney.Note(scope, id, scope.Today, cancel);
        }
    }
}

internal sealed class WithoutJourneyTable : IEntityTypeConfiguration<WithoutJourney>
{
    public void Configure(EntityTypeBuilder<WithoutJourney> builder)
    {
        builder.ToTable("without_journey");
        builder.HasKey(one => one.PersonId);
    }
}
