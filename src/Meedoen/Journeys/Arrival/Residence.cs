using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;

namespace Meedoen.Journeys;

/// <summary>A person lives in a municipality, or will: noted on the person, its officials are involved, and the asylum seekers' centre is no more.</summary>
internal static class Residence
{
    public static async Task In(ActScope scope, Guid person, Guid municipality, DateOnly on, CancellationToken cancel)
    {
        await Persons.LivesIn(scope, person, municipality, cancel);
        await Involving.Resides(scope, person, municipality, on, cancel);
        await Involving.TakeOverFromCentre(scope, person, cancel);
    }
}
