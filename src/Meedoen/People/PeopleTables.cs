using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.People;

internal sealed class PeopleTables : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<HouseholdMember>,
    IEntityTypeConfiguration<PersonNameKey>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("person");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Name).HasMaxLength(Person.NameMaxLength);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => p.VNumberHash);
        builder.HasIndex(p => p.HouseholdId);
    }

    public void Configure(EntityTypeBuilder<HouseholdMember> builder)
    {
        builder.ToTable("household_member");
        builder.HasKey(m => new { m.HouseholdId, m.PersonId });
        builder.HasIndex(m => m.PersonId);
    }

    public void Configure(EntityTypeBuilder<PersonNameKey> builder)
    {
        builder.ToTable("person_name_key");
        builder.HasKey(k => new { k.Key, k.PersonId });
        builder.HasIndex(k => k.PersonId);
    }
}
