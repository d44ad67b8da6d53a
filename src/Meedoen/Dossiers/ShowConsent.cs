using Meedoen.Dossiers.Consenting;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Dossiers;

/// <summary>Whether the participant agrees that the answers on well-being, network and ladder are read; who said so, when, and until when.</summary>
public sealed class ShowConsent(Current current) : ISlice
{
    /// <summary>What was said, the last word first.</summary>
    /// <param name="Agrees">What holds now; null when nothing was said, which is no consent.</param>
    /// <param name="Said">Everything that was said.</param>
    /// <param name="Names">Names of who recorded it.</param>
    /// <param name="KeptUntil">Last day that the answers are kept; null while nothing ends.</param>
    /// <param name="KeptAfterNo">What that day would be after a no today.</param>
    public sealed record View(bool? Agrees, IReadOnlyList<Consent> Said, IReadOnlyDictionary<Guid, string> Names, DateOnly? KeptUntil, DateOnly KeptAfterNo);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/persons/{person:guid}/consent", async (Guid person, ShowConsent slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(new
            {
                view.Agrees,
                view.KeptUntil,
                view.KeptAfterNo,
                Said = view.Said.Select(one => new { one.Agrees, one.On, By = view.Names.GetValueOrDefault(one.By), one.ByParticipant, one.Until }),
            })))
            .For(AccessRole.CaseOwner, AccessRole.Participant);

    /// <summary>Shows it; not found for who is not involved.</summary>
    public async Task<Outcome<View>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is null)
        {
            return Refusal.NotFound;
        }

        current.Saw("/persons/{person}/consent", "well-being", [person], 1L << (int)Consents.Rubric);
        await using var db = current.Tenant.OpenForReading();
        var said = await Consents.Of(db, person, cancel);
        var names = await PartiesDirectory.Names(db, [.. said.Select(one => one.By)], cancel);
        var afterNo = (await ConsentSettings.Of(db, cancel)).LastDay(current.Today);
        return new View(Consents.Now(said)?.Agrees, said, names, await Consents.LastDay(db, person, cancel), afterNo);
    }
}
