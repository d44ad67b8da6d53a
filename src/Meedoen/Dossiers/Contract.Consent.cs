using Meedoen.Dossiers.Consenting;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Dossiers;

/// <summary>What somebody said about who may read the answers on well-being, network and ladder.</summary>
/// <param name="Agrees">Whether they may be read.</param>
/// <param name="On">First day.</param>
/// <param name="By">Account that recorded it.</param>
/// <param name="ByParticipant">Whether the participant recorded it; else a colleague wrote down what the participant said.</param>
/// <param name="Until">Moment (UTC) from which it no longer holds: withdrawn, or said otherwise; null while it holds.</param>
public sealed record Consent(bool Agrees, DateOnly On, Guid By, bool ByParticipant, DateTime? Until);

/// <summary>What a participant had answered was destroyed: the consent for it had ended, and the days to put a mistake right have passed.</summary>
/// <param name="On">The day.</param>
public sealed record AnswersDestroyed(DateOnly On) : IDomainEvent;

/// <summary>
/// Consent is a statement in the file like any other: who, when, until when. The last word counts; without one there is no consent
/// (rights matrix, note 4; AVG art. 7 and 9 lid 2 onder a).
/// </summary>
public static class Consents
{
    /// <summary>Key of the dictionary.</summary>
    public const string Key = "well-being-agreed";

    /// <summary>Value of the key that is a consent.</summary>
    public const string Yes = "yes";

    /// <summary>Value of the key that is none.</summary>
    public const string No = "no";

    /// <summary>What it is about.</summary>
    public static Rubric Rubric => DataDictionary.Standard.Find(Key)!.Rubric;

    /// <summary>Whether a key asks what may be kept by consent only; what was said about the consent itself is kept as proof.</summary>
    internal static bool IsAnswer(DataKey key) => key.Rubric == Rubric && key.Key != Key;

    /// <summary>Everything that was said, the last word first.</summary>
    public static async Task<IReadOnlyList<Consent>> Of(MeedoenDb db, Guid person, CancellationToken cancel) =>
        await db.Set<Facts.FactRow>().AsNoTracking().Where(f => f.PersonId == person && f.Key == Key)
            .OrderBy(f => f.EndedAt != null).ThenByDescending(f => f.RecordedAt).ThenByDescending(f => f.Id)
            .Select(f => new Consent(f.Value == Yes, f.ValidFrom, f.Author, f.Source == FactSource.Participant, f.EndedAt)).ToListAsync(cancel);

    /// <summary>Last day that the answers are kept; null while nothing ends.</summary>
    internal static async Task<DateOnly?> LastDay(MeedoenDb db, Guid person, CancellationToken cancel) =>
        await db.Set<AnswersEnding>().AsNoTracking().Where(e => e.PersonId == person).MinAsync(e => (DateOnly?)e.ForgetAfter, cancel);

    /// <summary>
    /// Guidance has ended, or begins again: what was agreed for it ends with it (<c>consent</c> among the retention rules of the dictionary),
    /// and the answers are destroyed after the days that the administrator set.
    /// </summary>
    public static Task Guided(ActScope scope, Guid person, bool guided, CancellationToken cancel) =>
        AnswersEnding.Note(scope, person, EndOfConsent.GuidanceEnded, !guided, cancel);

    /// <summary>What holds now, or null when nothing was said.</summary>
    internal static Consent? Now(IReadOnlyList<Consent> said) => said.Count > 0 && said[0].Until is null ? said[0] : null;
}
