using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>Somebody has not the strength now: a personal approach, at a quiet pace, with a next contact.</summary>
/// <param name="Signal">Its id; the words live there.</param>
/// <param name="Since">Since which day.</param>
/// <param name="NextContactOn">Day of the next contact.</param>
/// <param name="ReviewOn">Day on which it is looked at again.</param>
public sealed record CapacitySignalRecorded(Guid Signal, DateOnly Since, DateOnly NextContactOn, DateOnly ReviewOn) : IDomainEvent;

/// <summary>The strength is there again.</summary>
/// <param name="Signal">Its id.</param>
/// <param name="On">Since which day.</param>
public sealed record CapacitySignalEnded(Guid Signal, DateOnly On) : IDomainEvent;

/// <summary>Whether somebody has the strength now, for conditions of routes. Only that, never why.</summary>
public static class CapacitySignals
{
    /// <summary>The signal as templates know it.</summary>
    public const string Code = "kracht-ontbreekt-nu";

    /// <summary>Whether the signal is on for a person; what the act wrote before counts once it was saved.</summary>
    public static Task<bool> IsOn(MeedoenDb db, Guid person, CancellationToken cancel) =>
        db.Set<CapacitySignal>().AnyAsync(s => s.PersonId == person && s.EndedOn == null, cancel);
}
