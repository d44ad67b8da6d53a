using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Messages;

/// <summary>That something is waiting for somebody. Holds a code and ids; the words are made when it is shown, from what the reader may see.</summary>
public sealed class Notification
{
    public required Guid Id { get; init; }

    /// <summary>Account it is for.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Code; its text is <c>notification.CODE</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Person it is about, or null.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Thing it is about (conversation, involvement), or null.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Business day it was made.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Day that its text names, such as the day something takes effect.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Business day it was read or dealt with, or null.</summary>
    public DateOnly? DoneOn { get; set; }
}

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("notification");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Kind).HasMaxLength(64);
        builder.HasIndex(n => new { n.AccountId, n.DoneOn, n.Day });
        builder.HasIndex(n => new { n.SubjectId, n.Kind });
        builder.HasIndex(n => new { n.Day, n.Kind });
    }
}
