using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Platform.Access;

/// <summary>Why somebody has access to a person.</summary>
public enum AccessKind
{
    /// <summary>Involved personally.</summary>
    Personal,

    /// <summary>Leads the team of somebody who is involved.</summary>
    Team,

    /// <summary>Answers for the area where the person lives.</summary>
    Area,

    /// <summary>Stands in for somebody, between two dates.</summary>
    StandIn,

    /// <summary>Owner or named party of an open step: own contributions on what that step records, until it closes.</summary>
    Step,

    /// <summary>
    /// Not somebody's access: says that what a role's rights depend on in these categories holds for this person, such as a consent.
    /// Counts for whoever has access in that role already.
    /// </summary>
    Condition,
}

/// <summary>A right as a row: this principal, on this person, in this role, from a day until a day (inclusive).</summary>
public sealed class AccessRow
{
    /// <summary>Principal of a <see cref="AccessKind.Condition"/>: nobody acts as this one.</summary>
    public static readonly Guid Nobody = new("00000000-0000-7000-8000-0000000000c0");

    public required Guid Id { get; init; }

    /// <summary>Account, organisation, team or area.</summary>
    public required Guid Principal { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Role code in which the access counts.</summary>
    public required string Role { get; init; }

    public required AccessKind Kind { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day, or null while it runs.</summary>
    public DateOnly? To { get; set; }

    /// <summary>
    /// Bit mask of categories. For <see cref="AccessKind.Step"/>: in which own contributions are allowed; for
    /// <see cref="AccessKind.Condition"/>: in which the condition is met.
    /// </summary>
    public long OwnMask { get; init; }

    /// <summary>What it came from: the involvement, the journey of the step, the stand-in, the person who agreed.</summary>
    public required Guid Source { get; init; }
}

internal sealed class AccessRowConfiguration : IEntityTypeConfiguration<AccessRow>
{
    public void Configure(EntityTypeBuilder<AccessRow> builder)
    {
        builder.ToTable("access");
        builder.Property(a => a.Id).ValueGeneratedNever();

        // All that says who sees whom: every list begins here, and reads the index only.
        builder.HasIndex(a => new { a.Principal, a.Role, a.PersonId, a.Kind, a.From, a.To, a.OwnMask });
        builder.HasIndex(a => a.PersonId);
        builder.HasIndex(a => a.Source);
    }
}
