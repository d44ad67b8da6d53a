using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.People.Duplicates;

/// <summary>What a colleague decided about two records that may be one person.</summary>
public enum ProposalDecision
{
    /// <summary>Nobody has looked yet.</summary>
    Open,

    /// <summary>They are one person, and were merged.</summary>
    Same,

    /// <summary>They are two persons.</summary>
    Different,
}

/// <summary>Two records that may be one person, for a colleague to decide. Holds no names: those are read when somebody looks.</summary>
public sealed class DuplicateProposal
{
    public required Guid Id { get; init; }

    /// <summary>The record that was there first.</summary>
    public required Guid KnownId { get; init; }

    /// <summary>The record that came later.</summary>
    public required Guid NewId { get; init; }

    /// <summary>From 0 to 1, for the order of the list.</summary>
    public required double Score { get; init; }

    /// <summary>Codes of <see cref="DuplicateReason"/>, comma separated.</summary>
    public required string Reasons { get; init; }

    public required DateOnly Day { get; init; }

    public ProposalDecision Decision { get; set; }

    public Guid? DecidedBy { get; set; }

    public DateOnly? DecidedOn { get; set; }
}

internal sealed class DuplicateTables : IEntityTypeConfiguration<DuplicateProposal>
{
    public void Configure(EntityTypeBuilder<DuplicateProposal> builder)
    {
        builder.ToTable("duplicate_proposal");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => new { p.KnownId, p.NewId }).IsUnique();
        builder.HasIndex(p => p.NewId);
    }
}
