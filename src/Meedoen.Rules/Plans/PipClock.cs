using Meedoen.Rules.Explaining;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Plans;

/// <summary>What the deadline of a plan depends on.</summary>
/// <param name="Notified">DUO's written notice of the duty.</param>
public sealed record PipClockFacts(DateOnly Notified)
{
    /// <summary>Registered as resident (in the municipality that houses, for an asylum permit).</summary>
    public DateOnly? Registered { get; init; }

    public bool AsylumPermit { get; init; }

    /// <summary>A third party without whose information the plan could not be made was asked.</summary>
    public bool WaitsForThirdParty { get; init; }

    public DateOnly? InformationReceived { get; init; }
}

/// <summary>
/// Which clock runs for a plan, and to which day (Besluit inburgering 2021 art. 5.3): from DUO's notice; for an asylum permit not before
/// registration where the person is housed; in 2022 from registration; after a move from registration in the new municipality.
/// </summary>
internal static class PipClock
{
    /// <summary>The main clock; null when it has not started.</summary>
    public static Clock? Main(PipClockFacts facts, LawBook law, Calendar calendar)
    {
        var byRegistration = law.On(ParameterName.PipStart, facts.Notified).Value.Has("registration");
        if ((byRegistration || facts.AsylumPermit) && facts.Registered is null)
        {
            return null;
        }

        var clock = byRegistration
            ? Clock.From("settled-on", facts.Registered!.Value, calendar)
            : Clock.From("duo-notified-on", facts.Notified, calendar);
        if (!byRegistration && facts.AsylumPermit)
        {
            clock.AtLeast("settled-on", facts.Registered!.Value);
        }

        return Weeks(clock, ParameterName.PipTerm, facts.Notified, law);
    }

    /// <summary>The clock of a new municipality after a plan elsewhere.</summary>
    public static Clock AfterMove(DateOnly registered, LawBook law, Calendar calendar) =>
        Weeks(Clock.From("moved-in", registered, calendar), ParameterName.PipMove, registered, law);

    /// <summary>Two weeks after information from a third party, when that is later than <paramref name="main"/>.</summary>
    public static Clock AfterInformation(Clock main, DateOnly received, LawBook law, Calendar calendar)
    {
        var later = Weeks(Clock.From("information-received", received, calendar), ParameterName.PipThirdParty, received, law);
        return later.Day > main.Day ? later : main;
    }

    private static Clock Weeks(Clock clock, ParameterName name, DateOnly fact, LawBook law) =>
        clock.Add(law.On(name, fact)).OffHolidays(law.On(ParameterName.DecreeTermsMove, fact).Value.IsYes);
}
