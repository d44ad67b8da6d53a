using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Intake;

/// <summary>The broad intake of a person: one. What was learned in it are facts of the file.</summary>
public sealed class BroadIntake
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required IntakeState State { get; set; }

    /// <summary>Day on which the person was told of the right to talk alone (Besluit inburgering 2021 art. 5.2 lid 2).</summary>
    public DateOnly? AloneToldOn { get; set; }

    /// <summary>What was noted for the law of it.</summary>
    public Guid? AloneToldEvent { get; set; }

    /// <summary>Day on which the municipality dispensed from the learnability test; the ground is sealed, for it is about health.</summary>
    public DateOnly? TestDispensedOn { get; set; }

    /// <summary>Whether there are children under six, said at the conclusion.</summary>
    public bool? HasYoungChildren { get; set; }

    /// <summary>What is about the person in words (<see cref="IntakeWords"/> as JSON), sealed.</summary>
    public byte[]? Words { get; set; }

    public DateOnly? CompletedOn { get; set; }

    public Guid? CompletedBy { get; set; }

    /// <summary>What was noted for the law of the conclusion.</summary>
    public Guid? CompletedEvent { get; set; }

    /// <summary>Counts changes, for optimistic concurrency.</summary>
    public int Version { get; set; }
}

/// <summary>A call for the intake, with the term that was set and what became of it.</summary>
public sealed class IntakeCall
{
    public required Guid Id { get; init; }

    public required Guid IntakeId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required DateOnly CalledOn { get; init; }

    /// <summary>Last day of the term.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Day of the written warning that goes with a repeated call.</summary>
    public DateOnly? WarnedOn { get; init; }

    public CallOutcome? Outcome { get; set; }

    public DateOnly? OutcomeOn { get; set; }

    /// <summary>Why not (<see cref="CallWords"/> as JSON), sealed.</summary>
    public byte[]? Why { get; set; }

    /// <summary>What was noted for the law of the call.</summary>
    public required Guid CallEvent { get; init; }

    /// <summary>What was noted for the law of the warning.</summary>
    public Guid? WarningEvent { get; init; }

    /// <summary>What was noted for the law of the outcome.</summary>
    public Guid? OutcomeEvent { get; set; }
}

internal sealed class IntakeTables : IEntityTypeConfiguration<BroadIntake>, IEntityTypeConfiguration<IntakeCall>
{
    public void Configure(EntityTypeBuilder<BroadIntake> builder)
    {
        builder.ToTable("broad_intake");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasIndex(i => i.PersonId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IntakeCall> builder)
    {
        builder.ToTable("intake_call");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => new { c.IntakeId, c.Number }).IsUnique();
        builder.HasIndex(c => c.PersonId);
    }
}
