using System.Text.Json;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Assessments;

/// <summary>Something that somebody wrote down about a person on a day. Its words are sealed under the key of that person.</summary>
public abstract class SealedRecord
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>About whom.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Day it is about (Europe/Amsterdam).</summary>
    public required DateOnly On { get; init; }

    /// <summary>Account that wrote it.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The words, sealed; null when there are none.</summary>
    public byte[]? Words { get; set; }

    /// <summary>Counts changes, for optimistic concurrency.</summary>
    public int Version { get; set; }

    /// <summary>Seals words under the key of the person.</summary>
    internal void Say<T>(PersonCipher cipher, T words) => Words = cipher.Seal(JsonSerializer.Serialize(words), Id);

    /// <summary>The words; null when there are none, or when the key of the person is gone.</summary>
    internal T? Said<T>(PersonCipher? cipher)
        where T : class => Words is { } secret && cipher is not null ? JsonSerializer.Deserialize<T>(cipher.OpenText(secret, Id)) : null;

    /// <summary>Maps what all of them have.</summary>
    internal static void Map<T>(EntityTypeBuilder<T> builder, string table)
        where T : SealedRecord
    {
        builder.ToTable(table);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => new { r.PersonId, r.On });
    }
}

/// <summary>Reads records of a kind.</summary>
internal static class SealedRecords
{
    /// <summary>Of one person, the newest first.</summary>
    public static Task<List<T>> NewestFirst<T>(this MeedoenDb db, Guid person, int most, CancellationToken cancel)
        where T : SealedRecord =>
        db.Set<T>().Where(r => r.PersonId == person).OrderByDescending(r => r.On).ThenByDescending(r => r.Id).Take(most).ToListAsync(cancel);
}
