using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Dossiers.Consenting;

/// <summary>Why the ground for keeping the answers of a participant fell away.</summary>
public enum EndOfConsent
{
    /// <summary>The last word was no, or the yes was taken back.</summary>
    Withdrawn,

    /// <summary>Guidance ended, and what was agreed for it with that.</summary>
    GuidanceEnded,
}

/// <summary>That the answers a participant gave by consent are to be destroyed (AVG art. 17 lid 1 onder b).</summary>
public sealed class AnswersEnding
{
    public required Guid PersonId { get; init; }

    public required EndOfConsent Why { get; init; }

    /// <summary>Last day they are kept: until then a mistake can be put right.</summary>
    public required DateOnly ForgetAfter { get; init; }

    /// <summary>Notes it, or strikes it out; what was noted before keeps its day.</summary>
    internal static async Task Note(ActScope scope, Guid person, EndOfConsent why, bool ends, CancellationToken cancel)
    {
        var noted = await scope.Db.FindAsync<AnswersEnding>([person, why], cancel);
        if (noted is not null && !ends)
        {
            scope.Db.Remove(noted);
        }
        else if (noted is null && ends)
        {
            var settings = await ConsentSettings.Of(scope.Db, cancel);
            scope.Db.Add(new AnswersEnding { PersonId = person, Why = why, ForgetAfter = settings.LastDay(scope.Today) });
        }
    }
}

internal sealed class AnswersEndingTable : IEntityTypeConfiguration<AnswersEnding>
{
    public void Configure(EntityTypeBuilder<AnswersEnding> builder)
    {
        builder.ToTable("answers_ending");
        builder.HasKey(one => new { one.PersonId, one.Why });
        builder.HasIndex(one => one.ForgetAfter);
    }
}
