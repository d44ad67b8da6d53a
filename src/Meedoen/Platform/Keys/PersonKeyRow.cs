using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Platform.Keys;

/// <summary>The key of one person, wrapped by the master key. Destroying this row makes everything sealed under it unreadable, in backups too.</summary>
public sealed class PersonKeyRow
{
    public required Guid PersonId { get; init; }

    public required byte[] Wrapped { get; init; }
}

internal sealed class PersonKeyRowConfiguration : IEntityTypeConfiguration<PersonKeyRow>
{
    public void Configure(EntityTypeBuilder<PersonKeyRow> builder)
    {
        builder.ToTable("person_key");
        builder.HasKey(k => k.PersonId);
        builder.Property(k => k.PersonId).ValueGeneratedNever();
    }
}
