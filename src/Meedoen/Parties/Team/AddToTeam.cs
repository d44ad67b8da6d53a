using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>
/// Adds a named party (volunteer, teacher, coach) to the team around a person. Rights follow from the role. Nobody of the asylum seekers'
/// centre any more once the municipality has taken the person over (rights matrix, note 1).
/// </summary>
public sealed class AddToTeam(Current current) : ISlice
{
    private static readonly AccessRole[] Never =
    [
        AccessRole.Participant, AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.MunicipalOfficial, AccessRole.PolicyOfficer,
        AccessRole.FunctionalAdministrator, AccessRole.PrivacyOfficer,
    ];

    /// <summary>Roles that a team can have besides the contact person.</summary>
    public static IReadOnlyList<AccessRole> Roles { get; } = [.. AccessRoles.All.Except(Never)];

    /// <summary>What is asked.</summary>
    /// <param name="Account">Who.</param>
    /// <param name="Role">Two-letter code of the role.</param>
    /// <param name="From">First day; today when left out.</param>
    /// <param name="To">Last day, or null.</param>
    /// <param name="Key">Idempotency key, or null.</param>
    public sealed record Request(Guid? Account, string Role, DateOnly? From = null, DateOnly? To = null, string? Key = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/persons/{person:guid}/team", async (Guid person, Request request, AddToTeam slice, CancellationToken cancel) =>
            (await slice.Handle(person, request, cancel)).ToResult())
            .For(AccessRole.CaseOwner);

    /// <summary>Does it.</summary>
    public Task<Outcome<Guid>> Handle(Guid person, Request request, CancellationToken cancel) =>
        current.Do(nameof(AddToTeam), "guidance", person, scope => Decide(scope, person, request, cancel), cancel, request.Key);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is null)
        {
            return Refusal.NotFound;
        }

        var from = request.From ?? scope.Today;
        if (AccessRoles.FromCode(request.Role) is not { } role || !Roles.Contains(role))
        {
            return new Refusal("parties.role-not-for-team", "role");
        }

        if (from < scope.Today || request.To < from)
        {
            return new Refusal("parties.involvement-dates", request.To < from ? "to" : "from");
        }

        if (role == AccessRole.AsylumCentre && await Persons.Brief(scope.Db, person, cancel) is { Municipality: not null })
        {
            return new Refusal("parties.taken-over", "account");
        }

        if (request.Account is not { } account || !await Parties.Roles.Has(scope.Db, account, role, from, cancel))
        {
            return new Refusal("parties.no-such-party", "account");
        }

        var already = await scope.Db.Set<Involvement>().AnyAsync(
            i => i.PersonId == person && i.AccountId == account && i.Role == role && (i.To == null || i.To >= from), cancel);
        return already
            ? new Refusal("parties.already-in-team", "account")
            : await Involving.Begin(scope, new NewInvolvement(person, account, role, from) { To = request.To }, cancel);
    }
}
