using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Plans;

/// <summary>The support plan of a person: one, with versions.</summary>
public sealed class SupportPlan
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required PlanState State { get; set; }

    /// <summary>Number of the newest settled version; 0 while there is none.</summary>
    public int Number { get; set; }

    /// <summary>Counts changes, for optimistic concurrency.</summary>
    public int Version { get; set; }
}

/// <summary>A goal as it is being worked on. Its words are sealed under the person's key.</summary>
public sealed class PlanGoal
{
    public required Guid Id { get; init; }

    public required Guid PlanId { get; init; }

    public required Guid PersonId { get; init; }

    public required GoalHorizon Horizon { get; set; }

    public required GoalState State { get; set; }

    /// <summary>Account that sees to it; null: the participant.</summary>
    public Guid? OwnerAccount { get; set; }

    public required DateOnly EvaluateOn { get; set; }

    /// <summary>The words (<see cref="GoalWords"/> as JSON), sealed.</summary>
    public required byte[] Words { get; set; }

    /// <summary>Account that changed it last.</summary>
    public required Guid ChangedBy { get; set; }

    public int Version { get; set; }
}

/// <summary>A settled version: what the plan said on that day, sealed, and what the participant answered.</summary>
public sealed class PlanVersion
{
    public required Guid Id { get; init; }

    public required Guid PlanId { get; init; }

    public required Guid PersonId { get; init; }

    public required int Number { get; init; }

    public required DateOnly SettledOn { get; init; }

    public required Guid SettledBy { get; init; }

    /// <summary>The goals and the reason (<see cref="PlanContent"/> as JSON), sealed.</summary>
    public required byte[] Content { get; init; }

    public PlanAnswer? Answer { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    /// <summary>What the participant remarked, sealed.</summary>
    public byte[]? Remark { get; set; }
}

/// <summary>A topic of the diagnostic interview that was discussed with a person.</summary>
public sealed class DiscussedTopic
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Topic { get; init; }

    public required DateOnly On { get; init; }
}

internal sealed class PlanTables : IEntityTypeConfiguration<SupportPlan>, IEntityTypeConfiguration<PlanGoal>, IEntityTypeConfiguration<PlanVersion>,
    IEntityTypeConfiguration<DiscussedTopic>, IEntityTypeConfiguration<LocalTopic>
{
    public void Configure(EntityTypeBuilder<SupportPlan> builder)
    {
        builder.ToTable("support_plan");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => p.PersonId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PlanGoal> builder)
    {
        builder.ToTable("plan_goal");
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.HasIndex(g => g.PlanId);
        builder.HasIndex(g => g.PersonId);
    }

    public void Configure(EntityTypeBuilder<PlanVersion> builder)
    {
        builder.ToTable("plan_version");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.HasIndex(v => new { v.PlanId, v.Number }).IsUnique();
        builder.HasIndex(v => v.PersonId);
    }

    public void Configure(EntityTypeBuilder<DiscussedTopic> builder)
    {
        builder.ToTable("discussed_topic");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Topic).HasMaxLength(80);
        builder.HasIndex(t => t.PersonId);
    }

    public void Configure(EntityTypeBuilder<LocalTopic> builder)
    {
        builder.ToTable("local_topic");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Title).HasMaxLength(LocalTopic.TitleMaxLength);
        builder.Property(t => t.Version).IsConcurrencyToken();
    }
}
