using Meedoen.Platform.Acts;

namespace Meedoen.Journeys;

/// <summary>It became certain that an expected person comes to live in one of our municipalities.</summary>
/// <param name="Municipality">Which (an organisation).</param>
/// <param name="On">From which day.</param>
public sealed record ExpectedPersonLinked(Guid Municipality, DateOnly On) : IDomainEvent;

/// <summary>A person has come to live in one of our municipalities.</summary>
/// <param name="Municipality">Which (an organisation).</param>
/// <param name="On">Since which day.</param>
public sealed record SettledInMunicipality(Guid Municipality, DateOnly On) : IDomainEvent;

/// <summary>An expected person goes to another municipality; the data is destroyed after a day.</summary>
/// <param name="On">Since when that is known.</param>
/// <param name="HandedOver">Whether the file was handed over to that municipality.</param>
/// <param name="ForgetAfter">Last day before everything is destroyed.</param>
public sealed record ExpectedPersonWentElsewhere(DateOnly On, bool HandedOver, DateOnly ForgetAfter) : IDomainEvent;

/// <summary>Something happened that journeys begin with, but no approach was published that day.</summary>
/// <param name="Event">Name of what happened, as templates know it.</param>
public sealed record JourneyNotBegun(string Event) : IDomainEvent;

/// <summary>Everything that was known of a person was destroyed, because the term had passed.</summary>
public sealed record PersonForgotten(DateOnly On) : IDomainEvent;

/// <summary>
/// Lets what happened elsewhere work on journeys: it may start one, open a step, or bring it to another state, as the templates on the
/// shelf of the tenant say.
/// </summary>
public interface IJourneyTriggers
{
    /// <summary>Something happened to a person that templates may listen to (<c>KlantprofielReceived</c>).</summary>
    /// <param name="scope">The act.</param>
    /// <param name="person">To whom.</param>
    /// <param name="trigger">Name of the event, as templates know it.</param>
    /// <param name="on">Business date it holds from.</param>
    /// <param name="cancel">Stops.</param>
    Task Happened(ActScope scope, Guid person, string trigger, DateOnly on, CancellationToken cancel);
}
