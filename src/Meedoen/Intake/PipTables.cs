using Meedoen.Rules.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Intake;

/// <summary>The PIP of a person: one, with a draft that is being worked on and decided versions.</summary>
public sealed class PipFile
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Number of the newest decided version; 0 while there is none.</summary>
    public int Number { get; set; }

    /// <summary>What is being worked on (<see cref="PipText"/> as JSON), sealed; null when nothing is.</summary>
    public byte[]? Draft { get; set; }

    public Guid? DraftBy { get; set; }

    public DateTime? DraftAt { get; set; }

    /// <summary>Counts changes, for optimistic concurrency.</summary>
    public int Version { get; set; }
}

/// <summary>A decided version. Never changes; another decision is another version.</summary>
public sealed class PipVersion
{
    public required Guid Id { get; init; }

    public required Guid PipId { get; init; }

    public required Guid PersonId { get; init; }

    public required int Number { get; init; }

    public required DateOnly Dated { get; init; }

    public required DateOnly KnownOn { get; init; }

    public required Leerroute Route { get; init; }

    public required Guid DecidedBy { get; init; }

    /// <summary>What it says (<see cref="PipContentWords"/> as JSON), sealed.</summary>
    public required byte[] Content { get; init; }

    /// <summary>What was noted for the law of the plan.</summary>
    public required Guid PipEvent { get; init; }

    /// <summary>What was noted for the law of making it known.</summary>
    public required Guid DecisionEvent { get; init; }
}

/// <summary>What the participant asked or remarked about a version, and what was answered.</summary>
public sealed class PipQuestion
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Number of the version it is about.</summary>
    public required int Number { get; init; }

    public required DateOnly AskedOn { get; init; }

    /// <summary>In any language, sealed.</summary>
    public required byte[] Words { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    public Guid? AnsweredBy { get; set; }

    /// <summary>The answer, sealed.</summary>
    public byte[]? Answer { get; set; }
}

/// <summary>What a decided version holds in words.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Goals">Goals of the support plan on that day.</param>
/// <param name="ChangeReason">Why it was changed; null for the first.</param>
internal sealed record PipContentWords(PipText Text, IReadOnlyList<PipGoal> Goals, string? ChangeReason);

internal sealed class PipTables : IEntityTypeConfiguration<PipFile>, IEntityTypeConfiguration<PipVersion>, IEntityTypeConfiguration<PipQuestion>
{
    public void Configure(EntityTypeBuilder<PipFile> builder)
    {
        builder.ToTable("pip_file");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => p.PersonId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PipVersion> builder)
    {
        builder.ToTable("pip_version");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.HasIndex(v => new { v.PipId, v.Number }).IsUnique();
        builder.HasIndex(v => v.PersonId);
    }

    public void Configure(EntityTypeBuilder<PipQuestion> builder)
    {
        builder.ToTable("pip_question");
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.HasIndex(q => q.PersonId);
    }
}
