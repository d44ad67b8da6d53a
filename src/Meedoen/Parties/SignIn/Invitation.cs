using System.Security.Cryptography;
using System.Text;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Parties.SignIn;

/// <summary>A link that lets somebody choose the first password of an account, once. Lives on the real clock.</summary>
public sealed class Invitation
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>SHA-256 of the token in the link; the token itself is never stored.</summary>
    public required string TokenHash { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }
}

/// <summary>Makes and finds invitations.</summary>
public sealed class Invitations(PersonKeys keys, TimeProvider real)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Worth = TimeSpan.FromDays(7);

    /// <summary>Makes one in an act; an earlier one stops working.</summary>
    internal async Task<(Guid Id, string Token)> Make(ActScope scope, Guid account, CancellationToken cancel)
    {
        await scope.Db.Set<Invitation>().Where(i => i.AccountId == account && i.UsedAt == null).ExecuteDeleteAsync(cancel);
        var (id, now) = (Ids.New(), real.GetUtcNow().UtcDateTime);
        var token = Token(id);
        scope.Db.Add(new Invitation { Id = id, AccountId = account, TokenHash = Hash(token), CreatedAt = now, ExpiresAt = now + Worth });
        scope.Record(new AccountInvited(account), null, 0);
        return (id, token);
    }

    /// <summary>The invitation that a token opens, or null: used, replaced, too old, or none of ours.</summary>
    internal Task<Invitation?> Open(MeedoenDb db, string token, CancellationToken cancel)
    {
        var (hash, now) = (Hash(token), real.GetUtcNow().UtcDateTime);
        return db.Set<Invitation>().FirstOrDefaultAsync(i => i.TokenHash == hash && i.UsedAt == null && i.ExpiresAt > now, cancel);
    }

    /// <summary>What a mail with the link needs, or null when it does not work any more.</summary>
    internal async Task<(Addressee To, string Link)?> Mail(Tenant tenant, Guid id, CancellationToken cancel)
    {
        await using var db = tenant.OpenForReading();
        return await Open(db, Token(id), cancel) is { } open && await MailAddresses.Of(db, open.AccountId, cancel) is { } to
            ? (to, $"{tenant.Slug}.{Token(id)}")
            : null;
    }

    // Made from the id with the master key: the link need not lie anywhere until it is sent.
    private string Token(Guid id) => keys.Lookup("invitation", id.ToString("N"));

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <summary>Somebody was invited.</summary>
public sealed record AccountInvited(Guid Account) : IDomainEvent;

internal sealed class InvitationTable : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitation");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.TokenHash).HasMaxLength(64);
        builder.HasIndex(i => i.TokenHash).IsUnique();
        builder.HasIndex(i => i.AccountId);
    }
}
