using Meedoen.Platform.Web;

namespace Meedoen.Journeys;

/// <summary>Why something stands on the page Vandaag: its groups, in order.</summary>
public enum TodayGroup
{
    /// <summary>Past its date.</summary>
    Late,

    /// <summary>For this day.</summary>
    Today,

    /// <summary>For the rest of this week.</summary>
    ThisWeek,

    /// <summary>To look at.</summary>
    Signals,

    /// <summary>Somebody or something else has to come first.</summary>
    WaitingForOthers,
}

/// <summary>A line of Vandaag: the person, what, why now, and the one thing to do about it.</summary>
/// <param name="Group">Where it stands.</param>
/// <param name="Person">Person it is about, or null.</param>
/// <param name="Name">Name of that person, or null.</param>
/// <param name="What">What it is, in words.</param>
/// <param name="Why">Why now: explains the date, in words.</param>
/// <param name="On">The date, or null.</param>
/// <param name="Do">Text of the button: a verb and what it does.</param>
/// <param name="Href">Where the button leads.</param>
public sealed record TodayItem(
    TodayGroup Group, Guid? Person, string? Name, string What, string? Why, DateOnly? On, string Do, string Href)
{
    /// <summary>Time of day when it has one; sorts within the day.</summary>
    public TimeOnly? At { get; init; }
}

/// <summary>A module that has something to say on Vandaag. At most two queries; only about persons the actor may see.</summary>
public interface ITodaySource
{
    /// <summary>What it says to the current actor, in the language of the request.</summary>
    Task<IReadOnlyList<TodayItem>> Items(Current current, CancellationToken cancel);
}
