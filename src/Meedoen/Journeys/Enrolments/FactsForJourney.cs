using Meedoen.Platform.Data;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Gathers what the fold asks about the person and the household.</summary>
internal static class FactsForJourney
{
    public static Task<JourneyFacts> Read(MeedoenDb db, Enrolment enrolment, CancellationToken cancel) => Task.FromResult(JourneyFacts.None);
}
