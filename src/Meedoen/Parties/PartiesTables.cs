using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Parties;

internal sealed class PartiesTables :
    IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<Team>, IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<AccountRole>, IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisation");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(o => o.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("team");
        builder.Property(t => t.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Name).HasMaxLength(Account.NameMaxLength);
        builder.Property(a => a.SmsNumber).HasMaxLength(Account.SmsNumberMaxLength);
        builder.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(a => a.NormalizedUserName).IsUnique();
        builder.HasIndex(a => a.NormalizedEmail);
        builder.HasIndex(a => a.PersonId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AccountRole> builder)
    {
        builder.ToTable("account_role");
        builder.HasKey(r => new { r.AccountId, r.Role });
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("account_token");
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("account_claim");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("account_login");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("account_passkey");
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasMaxLength(LongestCredential).ValueGeneratedNever();
        builder.HasIndex(p => p.UserId);
        builder.Property(p => p.Data).HasMaxLength(LongestPasskey).HasConversion(
            data => Written(data),
            text => JsonSerializer.Deserialize<IdentityPasskeyData>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<IdentityPasskeyData>(
                (a, b) => Written(a!) == Written(b!), data => Written(data).GetHashCode(StringComparison.Ordinal), data => JsonSerializer.Deserialize<IdentityPasskeyData>(Written(data), JsonSerializerOptions.Default)!));
    }

    // The longest that WebAuthn allows, and room for the statement that comes with it.
    private const int LongestCredential = 1023;
    private const int LongestPasskey = 20_000;

    private static string Written(IdentityPasskeyData data) => JsonSerializer.Serialize(data, JsonSerializerOptions.Default);
}
