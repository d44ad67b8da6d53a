using Meedoen.Dossiers;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Law;

/// <summary>That the terms of a person were computed, under which regime, with which law, and when they change without an act.</summary>
public sealed class LegalStanding
{
    public required Guid PersonId { get; init; }

    public LegalRegime? Regime { get; set; }

    /// <summary>The law with which it was computed (<see cref="LawText.Version"/>).</summary>
    public required string RulesVersion { get; set; }

    /// <summary>The next day on which something is different although nobody did anything; then it is computed again.</summary>
    public DateOnly? NextChangeOn { get; set; }
}

/// <summary>
/// One term of one person as lists show it: written in the transaction of the act that changes it, and each morning where a day changes
/// it. Equal to what the rules answer for that day; why it is so is asked of the rules again.
/// </summary>
public sealed class LegalTerm
{
    public required Guid PersonId { get; init; }

    /// <summary>What the term is about: code of the rule. Who may see it follows from it (<see cref="TermKinds"/>).</summary>
    public required string Code { get; init; }

    public FindingState State { get; set; }

    public Decider Decider { get; set; }

    public DateOnly? FirstDay { get; set; }

    /// <summary>Last day as it was computed here.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>Last day according to DUO, or null.</summary>
    public DateOnly? DuoLastDay { get; set; }

    /// <summary>Whether DUO says another period than was computed here.</summary>
    public bool Differs { get; set; }

    /// <summary>The last day that counts: DUO's when it has spoken, else ours.</summary>
    public DateOnly? RulingLastDay { get; set; }

    public DateOnly? DoneOn { get; set; }

    /// <summary>First day on which the case owner is warned; null when nothing is due.</summary>
    public DateOnly? WarnOn { get; set; }

    /// <summary>First day on which the team lead is warned too; null when nothing is due.</summary>
    public DateOnly? EscalateOn { get; set; }
}

/// <summary>
/// Something that happened which the law asks about and no key of the dictionary holds: a call, a request, an exam. What exactly is sealed,
/// because it may be a ground in somebody's health.
/// </summary>
public sealed class NotedEvent
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required LegalEventKind Kind { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Which one, level, result, number and last day, sealed under the person's key.</summary>
    public required byte[] Details { get; init; }

    public required FactSource Source { get; init; }

    public required Guid Author { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>Moment from which it no longer counts; null while it does.</summary>
    public DateTime? EndedAt { get; set; }
}

/// <summary>Why a term was missed.</summary>
public sealed class MissedTerm
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Code { get; init; }

    /// <summary>The last day that was missed.</summary>
    public required DateOnly LastDay { get; init; }

    public required MissCause Cause { get; set; }

    public required Guid Author { get; set; }

    public required DateTime RecordedAt { get; set; }
}

/// <summary>How many days before a last day this tenant wants to be warned; a term without a row has the distance it came with.</summary>
public sealed class TermWarning
{
    public required string Code { get; init; }

    /// <summary>Days before the last day for the case owner.</summary>
    public required int WarnDays { get; set; }

    /// <summary>Days before the last day for the team lead; below zero: after it.</summary>
    public required int EscalateDays { get; set; }

    /// <summary>Counts changes, for optimistic concurrency.</summary>
    public int Version { get; set; }
}

internal sealed class LegalTables : IEntityTypeConfiguration<LegalStanding>, IEntityTypeConfiguration<LegalTerm>, IEntityTypeConfiguration<NotedEvent>,
    IEntityTypeConfiguration<MissedTerm>, IEntityTypeConfiguration<TermWarning>
{
    private const int CodeLength = 60;

    public void Configure(EntityTypeBuilder<LegalStanding> builder)
    {
        builder.ToTable("legal_standing");
        builder.HasKey(s => s.PersonId);
        builder.Property(s => s.PersonId).ValueGeneratedNever();
        builder.Property(s => s.RulesVersion).HasMaxLength(CodeLength);
        builder.HasIndex(s => s.NextChangeOn);
    }

    public void Configure(EntityTypeBuilder<LegalTerm> builder)
    {
        builder.ToTable("legal_term");
        builder.HasKey(t => new { t.PersonId, t.Code });
        builder.Property(t => t.Code).HasMaxLength(CodeLength);
        builder.HasIndex(t => new { t.WarnOn, t.PersonId });
        builder.HasIndex(t => new { t.RulingLastDay, t.PersonId });
    }

    public void Configure(EntityTypeBuilder<NotedEvent> builder)
    {
        builder.ToTable("legal_event");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => e.PersonId);
    }

    public void Configure(EntityTypeBuilder<MissedTerm> builder)
    {
        builder.ToTable("missed_term");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Code).HasMaxLength(CodeLength);
        builder.HasIndex(m => new { m.PersonId, m.Code, m.LastDay }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TermWarning> builder)
    {
        builder.ToTable("term_warning");
        builder.HasKey(w => w.Code);
        builder.Property(w => w.Code).HasMaxLength(CodeLength);
        builder.Property(w => w.Version).IsConcurrencyToken();
    }
}
