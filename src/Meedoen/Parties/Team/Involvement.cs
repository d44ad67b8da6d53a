using Meedoen.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Parties;

/// <summary>That an account takes part in guiding a person, in one role, between two days. The source of every right.</summary>
public sealed class Involvement
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid AccountId { get; init; }

    public required AccessRole Role { get; init; }

    /// <summary>Whether this is the contact person: exactly one at a time.</summary>
    public bool IsContactPerson { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day, or null while it runs.</summary>
    public DateOnly? To { get; set; }

    /// <summary>The involvement it stands in for, with the same rights, or null.</summary>
    public Guid? StandsInFor { get; init; }

    /// <summary>Day of the talk in which the contact person was handed over, or null.</summary>
    public DateOnly? TalkOn { get; init; }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || To >= day);

    /// <summary>Why the access rows of this involvement exist.</summary>
    public AccessKind AccessKind => StandsInFor is null ? AccessKind.Personal : AccessKind.StandIn;
}

internal sealed class InvolvementConfiguration : IEntityTypeConfiguration<Involvement>
{
    public void Configure(EntityTypeBuilder<Involvement> builder)
    {
        builder.ToTable("involvement");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasIndex(i => i.PersonId);
        builder.HasIndex(i => i.PersonId, "ix_involvement_contact_person").IsUnique().HasFilter("is_contact_person AND \"to\" IS NULL");
        builder.HasIndex(i => new { i.AccountId, i.Role });
        builder.Ignore(i => i.AccessKind);
    }
}
