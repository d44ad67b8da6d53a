using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Integrations.Klantprofiel.Receiving;

internal sealed class ReceivedTables : IEntityTypeConfiguration<ReceivedProfile>, IEntityTypeConfiguration<ReceivedNotes>,
    IEntityTypeConfiguration<ReceivedProposal>
{
    public void Configure(EntityTypeBuilder<ReceivedProfile> builder)
    {
        builder.ToTable("received_profile");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => p.Sha256);
        builder.HasIndex(p => p.MessageKey);
        builder.HasIndex(p => p.HouseholdId);
        builder.HasIndex(p => p.ReceivedOn);
    }

    public void Configure(EntityTypeBuilder<ReceivedNotes> builder)
    {
        builder.ToTable("received_notes");
        builder.HasKey(o => o.ProfileId);
        builder.Property(o => o.ProfileId).ValueGeneratedNever();
        builder.HasIndex(o => o.PersonId);
    }

    public void Configure(EntityTypeBuilder<ReceivedProposal> builder)
    {
        builder.ToTable("received_proposal");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.State).IsConcurrencyToken();
        builder.HasIndex(p => new { p.PersonId, p.State });
    }
}
