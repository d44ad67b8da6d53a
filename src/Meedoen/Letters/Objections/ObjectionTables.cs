using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Letters.Objections;

/// <summary>An objection to a decision.</summary>
public sealed class Objection
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The decision, when it is a letter of this system.</summary>
    public Guid? LetterId { get; init; }

    /// <summary>Day on which the decision was made known.</summary>
    public required DateOnly DecisionOn { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required ObjectionWay Way { get; init; }

    /// <summary>Whether a committee advises: then there is more time (Awb art. 7:10 lid 1, 7:13).</summary>
    public required bool WithCommittee { get; init; }

    public required ObjectionState State { get; set; }

    /// <summary>What the participant wrote or said, sealed.</summary>
    public required byte[] Words { get; set; }

    public DateOnly? ConfirmedOn { get; set; }

    public HearingState Hearing { get; set; }

    public DateOnly? HearingOn { get; set; }

    /// <summary>What was said at the hearing, or why there was none, sealed; null before.</summary>
    public byte[]? HearingNote { get; set; }

    public DateOnly? AdjournedOn { get; set; }

    /// <summary>Why it was put off, sealed; null when it was not.</summary>
    public byte[]? AdjournNote { get; set; }

    /// <summary>What was chosen; it counts once <see cref="DecidedOn"/> is there.</summary>
    public ObjectionOutcome? Outcome { get; set; }

    public DateOnly? DecidedOn { get; set; }

    /// <summary>Counts changes, for optimistic concurrency.</summary>
    public int Version { get; set; }
}

internal sealed class ObjectionTables : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.ToTable("objection");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.HasIndex(o => o.PersonId);
        builder.HasIndex(o => o.LetterId);
    }
}
