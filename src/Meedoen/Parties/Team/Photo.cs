using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Parties;

/// <summary>The photo somebody gave of themselves, so that participants know the face.</summary>
public sealed class Photo
{
    /// <summary>Most bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary><c>image/jpeg</c>, <c>image/png</c> or <c>image/webp</c>, by content.</summary>
    public required string ContentType { get; set; }

    public required byte[] Bytes { get; set; }
}

internal sealed class PhotoConfiguration : IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<Photo> builder)
    {
        builder.ToTable("photo");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => p.AccountId);
    }
}

/// <summary>Tells pictures by their first bytes; nothing else is taken for a photo.</summary>
internal static class PictureType
{
    public static string? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : bytes.Length > 12 && bytes[..4].SequenceEqual("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) ? "image/webp"
        : null;
}
