using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Platform.Outbox;

/// <summary>Something that must leave the system (mail, notification to another party), written in the transaction of the act that asks for it.</summary>
public sealed class OutboxRow
{
    public required Guid Id { get; init; }

    /// <summary>Which sender takes it.</summary>
    public required string Kind { get; init; }

    /// <summary>Ids and codes that the sender needs; never identifying text.</summary>
    public required string Data { get; init; }

    public required Guid ActId { get; init; }

    public int Attempts { get; set; }

    /// <summary>Moment (UTC, real clock) before which it is not tried; null when done or given up.</summary>
    public DateTime? NextAttemptAt { get; set; }

    public DateTime? SentAt { get; set; }

    /// <summary>Type of the last failure, or code of the refusal with which it was given up; without its text: texts of mail servers may hold addresses.</summary>
    public string? LastFailure { get; set; }
}

internal sealed class OutboxRowConfiguration : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.HasIndex(o => o.NextAttemptAt);
    }
}

/// <summary>Puts messages in the outbox.</summary>
public static class OutboxScope
{
    /// <summary>Asks for something to leave the system once this act is durable. The row's id is its idempotency key.</summary>
    public static void Send(this ActScope scope, string kind, string data) => scope.Db.Add(new OutboxRow
    {
        Id = Ids.New(),
        Kind = kind,
        Data = data,
        ActId = scope.Act.Id,
        NextAttemptAt = DateTime.UnixEpoch,
    });
}

/// <summary>Brings messages of one kind out of the system. May be called again for the same row: use its id as idempotency key.</summary>
public interface IOutboxSender
{
    /// <summary>The kind it takes.</summary>
    string Kind { get; }

    /// <summary>Sends. Throws when it must be tried again; refuses when that is of no use.</summary>
    Task<Outcome<Done>> Send(Data.Tenant tenant, OutboxRow message, CancellationToken cancel);
}
