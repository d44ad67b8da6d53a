using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Agenda;

internal sealed class AgendaTables : IEntityTypeConfiguration<Conversation>, IEntityTypeConfiguration<InterpreterBooking>,
    IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("conversation");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Place).HasMaxLength(Conversation.PlaceMaxLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => new { c.PersonId, c.On });
        builder.HasIndex(c => c.EnrolmentId);
        builder.HasIndex(c => new { c.Host, c.State, c.On });
    }

    public void Configure(EntityTypeBuilder<InterpreterBooking> builder)
    {
        builder.ToTable("interpreter_booking");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Interpreter).HasMaxLength(InterpreterBooking.NameMaxLength);
        builder.Property(b => b.Cost).HasPrecision(10, 2);
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.HasIndex(b => b.ConversationId);
    }

    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("calendar_feed");
        builder.HasKey(f => f.AccountId);
        builder.HasIndex(f => f.TokenHash).IsUnique();
    }
}
