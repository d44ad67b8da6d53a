using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Dossiers;

/// <summary>
/// The participant lets the contact person and the work consultant read the answers on well-being, network and ladder, or no longer does.
/// The case owner writes down what the participant said in a talk, but never a yes after the participant's own no.
/// </summary>
public sealed class RecordConsent(Current current, FactBook book) : ISlice
{
    /// <summary>What was said.</summary>
    /// <param name="Agrees">Whether they may be read.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(bool? Agrees, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/persons/{person:guid}/consent", async (Guid person, Request request, RecordConsent slice, CancellationToken cancel) =>
            (await slice.Handle(person, request, cancel)).ToResult(_ => Results.NoContent()))
            .For(AccessRole.CaseOwner, AccessRole.Participant);

    /// <summary>Records it: <c>dossiers.consent-missing</c>, <c>dossiers.consent-own-no</c>.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Request request, CancellationToken cancel) =>
        current.Do(nameof(RecordConsent), "well-being", person, scope => Decide(scope, person, request, cancel), cancel, request.Key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var own = scope.Act.Actor.Role == AccessRole.Participant.Code();
        if (!own && !rights.MayWrite((int)Rubric.R1))
        {
            return Refusal.Forbidden;
        }

        if (request.Agrees is not { } agrees)
        {
            return new Refusal("dossiers.consent-missing", "Agrees");
        }

        if (agrees && !own && Consents.Now(await Consents.Of(scope.Db, person, cancel)) is { Agrees: false, ByParticipant: true })
        {
            return new Refusal("dossiers.consent-own-no", "Agrees");
        }

        var source = own ? FactSource.Participant : FactSource.Colleague;
        await book.State(scope, person, Consents.Key, [agrees ? Consents.Yes : Consents.No], source, cancel);
        return Done.Instance;
    }
}
