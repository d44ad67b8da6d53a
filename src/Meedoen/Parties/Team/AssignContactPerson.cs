using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Parties;

/// <summary>
/// Gives a person the first contact person. By a team lead for somebody in their team; new arrivals get theirs when the klantprofiel
/// comes in (<see cref="Arrivals"/>). A second one only by a hand-over.
/// </summary>
public sealed class AssignContactPerson(Current current) : ISlice
{
    /// <summary>What is asked.</summary>
    public sealed record Request(Guid? Account, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPut("/persons/{person:guid}/contact-person", async (
                Guid person, Request request, AssignContactPerson slice, CancellationToken cancel) =>
            (await slice.Handle(person, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner, AccessRole.TeamLead);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid person, Request request, CancellationToken cancel) =>
        current.Do(nameof(AssignContactPerson), "guidance", person, scope => Decide(scope, person, request, cancel), cancel, request.Key);

    private async Task<Outcome<Done>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is null)
        {
            return Refusal.NotFound;
        }

        if (request.Account is not { } account || !await Roles.Has(scope.Db, account, AccessRole.CaseOwner, scope.Today, cancel))
        {
            return new Refusal("parties.no-such-case-owner", "account");
        }

        if (current.Actor.Role == AccessRole.TeamLead.Code() && !await InOwnTeam(scope, account, cancel))
        {
            return new Refusal("parties.not-in-team", "account");
        }

        return await Arrivals.FirstContactPerson(scope, person, account, cancel);
    }

    private static async Task<bool> InOwnTeam(ActScope scope, Guid account, CancellationToken cancel)
    {
        var team = (await PartiesDirectory.Account(scope.Db, account, cancel))?.Team;
        return team is { } id && scope.Act.Actor.Principals.Contains(id);
    }
}
