using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Assessments;

/// <summary>
/// A period in which somebody takes part at a place on planned days. <see cref="SealedRecord.On"/> is its first day. One runs at a time.
/// </summary>
public sealed class ObservationPeriod : SealedRecord
{
    /// <summary>Longest name of a place.</summary>
    public const int PlaceMaxLength = 120;

    /// <summary>Longest reason.</summary>
    public const int ReasonMaxLength = 500;

    /// <summary>The planned days of the week: bit 0 is Monday.</summary>
    public required int Weekdays { get; init; }

    /// <summary>Least days a week, on average, that must have been seen.</summary>
    public required int LeastAverage { get; init; }

    /// <summary>First day on which a conclusion may be drawn.</summary>
    public required DateOnly ConclusionFrom { get; init; }

    /// <summary>Last day for it.</summary>
    public required DateOnly ConclusionBy { get; init; }

    /// <summary>Day on which it ended; null while it runs.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>The planned days.</summary>
    public IReadOnlyList<DayOfWeek> Days => [.. ObservationRules.Week.Where(Plans)];

    /// <summary>Whether a day of the week is planned.</summary>
    public bool Plans(DayOfWeek day) => (Weekdays >> ObservationRules.BitOf(day) & 1) == 1;
}

/// <summary>The words of a period.</summary>
/// <param name="Place">Where.</param>
/// <param name="Reason">Why more or fewer days than usual, or null.</param>
internal sealed record PeriodWords(string Place, string? Reason);

/// <summary>Something that was seen. <see cref="SealedRecord.On"/> is when.</summary>
public sealed class ObservationNote : SealedRecord
{
    /// <summary>Longest situation, and longest behaviour.</summary>
    public const int TextMaxLength = 1000;
}

/// <summary>The words of an observation.</summary>
/// <param name="Situation">What was going on.</param>
/// <param name="Behaviour">What the person did.</param>
internal sealed record NoteWords(string Situation, string Behaviour);

/// <summary>What somebody really needs. <see cref="SealedRecord.On"/> is when it was concluded.</summary>
public sealed class Conclusion : SealedRecord
{
    /// <summary>Longest reason, and longest own view.</summary>
    public const int TextMaxLength = 1000;

    /// <summary>The journey.</summary>
    public required Guid EnrolmentId { get; init; }
}

/// <summary>The words of a conclusion.</summary>
/// <param name="Directions">The directions, in order.</param>
/// <param name="OwnView">What the participant thinks.</param>
/// <param name="Present">Who took part: titles of their roles.</param>
internal sealed record ConclusionWords(IReadOnlyList<ChosenDirection> Directions, string OwnView, IReadOnlyList<string> Present);

/// <summary>A direction that was chosen.</summary>
/// <param name="Option">Code in the template.</param>
/// <param name="Title">Its name then.</param>
/// <param name="Reason">Why.</param>
public sealed record ChosenDirection(string Option, string Title, string Reason);

internal sealed class ObservationTables : IEntityTypeConfiguration<ObservationPeriod>, IEntityTypeConfiguration<ObservationNote>, IEntityTypeConfiguration<Conclusion>
{
    public void Configure(EntityTypeBuilder<ObservationPeriod> builder)
    {
        SealedRecord.Map(builder, "observation_period");
        builder.Ignore(p => p.Days);
    }

    public void Configure(EntityTypeBuilder<ObservationNote> builder) => SealedRecord.Map(builder, "observation_note");

    public void Configure(EntityTypeBuilder<Conclusion> builder) => SealedRecord.Map(builder, "conclusion");
}
