using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>What an involvement is begun with.</summary>
/// <param name="Person">Who is guided.</param>
/// <param name="Account">Who guides.</param>
/// <param name="Role">In which role.</param>
/// <param name="From">First day.</param>
public sealed record NewInvolvement(Guid Person, Guid Account, AccessRole Role, DateOnly From)
{
    /// <summary>Last day, or null while it runs.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether this is the contact person.</summary>
    public bool IsContactPerson { get; init; }

    /// <summary>The involvement it stands in for.</summary>
    public Guid? StandsInFor { get; init; }

    /// <summary>Day of the hand-over talk.</summary>
    public DateOnly? TalkOn { get; init; }
}

/// <summary>Writes involvements and the access rows that follow from them; for use inside an act that has decided already.</summary>
public static class Involving
{
    private const int TeamRubric = 1;

    /// <summary>Begins an involvement. A case owner's team lead gets access through the team.</summary>
    public static async Task<Guid> Begin(ActScope scope, NewInvolvement begun, CancellationToken cancel)
    {
        var involvement = new Involvement
        {
            Id = Ids.New(),
            PersonId = begun.Person,
            AccountId = begun.Account,
            Role = begun.Role,
            From = begun.From,
            To = begun.To,
            IsContactPerson = begun.IsContactPerson,
            StandsInFor = begun.StandsInFor,
            TalkOn = begun.TalkOn,
        };
        scope.Db.Add(involvement);
        scope.Db.Add(Row(involvement, begun.Account, begun.Role.Code(), involvement.AccessKind));
        if (begun is { Role: AccessRole.CaseOwner, StandsInFor: null } && await TeamOf(scope, begun.Account, cancel) is { } team)
        {
            scope.Db.Add(OfTeam(involvement, team, involvement.From));
        }

        scope.Record(
            new SomebodyInvolved(involvement.Id, begun.Account, begun.Role, begun.From, begun.To, begun.StandsInFor), begun.Person, TeamRubric);
        return involvement.Id;
    }

    /// <summary>Ends an involvement and its access after a last day.</summary>
    internal static async Task End(ActScope scope, Involvement involvement, DateOnly lastDay, CancellationToken cancel)
    {
        involvement.To = lastDay;
        await foreach (var row in scope.Db.Set<AccessRow>().Where(a => a.Source == involvement.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            row.To = lastDay;
        }

        scope.Record(
            new InvolvementEnded(involvement.Id, involvement.AccountId, involvement.Role, lastDay), involvement.PersonId, TeamRubric);
    }

    /// <summary>
    /// Gives the officials of a municipality access to a resident from a day on, and ends that of the municipality before.
    /// </summary>
    public static async Task Resides(ActScope scope, Guid person, Guid municipality, DateOnly from, CancellationToken cancel)
    {
        var role = AccessRole.MunicipalOfficial.Code();
        var running = await scope.Db.Set<AccessRow>()
            .Where(a => a.PersonId == person && a.Kind == AccessKind.Area && a.To == null).ToListAsync(cancel);
        if (running.Exists(a => a.Principal == municipality))
        {
            return;
        }

        running.ForEach(a => a.To = from.AddDays(-1));
        scope.Db.Add(new AccessRow
        {
            Id = Ids.New(),
            Principal = municipality,
            PersonId = person,
            Role = role,
            Kind = AccessKind.Area,
            From = from,
            Source = municipality,
        });
    }

    /// <summary>Ends everybody's involvement with a person after a last day: the person has left.</summary>
    public static async Task EndAll(ActScope scope, Guid person, DateOnly lastDay, CancellationToken cancel)
    {
        var running = await scope.Db.Set<Involvement>()
            .Where(i => i.PersonId == person && (i.To == null || i.To > lastDay)).ToListAsync(cancel);
        foreach (var involvement in running)
        {
            await End(scope, involvement, lastDay, cancel);
        }

        await foreach (var row in scope.Db.Set<AccessRow>()
            .Where(a => a.PersonId == person && a.Kind == AccessKind.Area && a.To == null).AsAsyncEnumerable().WithCancellation(cancel))
        {
            row.To = lastDay;
        }
    }

    /// <summary>
    /// The municipality has taken a person over from the asylum seekers' centre: what the centre's contacts could see and write ends at once
    /// (sharing profile, until hand-over).
    /// </summary>
    public static async Task TakeOverFromCentre(ActScope scope, Guid person, CancellationToken cancel)
    {
        var yesterday = scope.Today.AddDays(-1);
        var running = await scope.Db.Set<Involvement>()
            .Where(i => i.PersonId == person && i.Role == AccessRole.AsylumCentre && (i.To == null || i.To > yesterday)).ToListAsync(cancel);
        foreach (var involvement in running)
        {
            await End(scope, involvement, yesterday, cancel);
        }
    }

    /// <summary>The access of a team to whom one of its case owners guides, from a day on.</summary>
    internal static AccessRow OfTeam(Involvement involvement, Guid team, DateOnly from) =>
        Row(involvement, team, AccessRole.TeamLead.Code(), AccessKind.Team, from);

    private static Task<Guid?> TeamOf(ActScope scope, Guid account, CancellationToken cancel) =>
        scope.Db.Set<Account>().Where(a => a.Id == account).Select(a => a.TeamId).FirstOrDefaultAsync(cancel);

    private static AccessRow Row(Involvement involvement, Guid principal, string role, AccessKind kind, DateOnly? from = null) => new()
    {
        Id = Ids.New(),
        Principal = principal,
        PersonId = involvement.PersonId,
        Role = role,
        Kind = kind,
        From = from ?? involvement.From,
        To = involvement.To,
        Source = involvement.Id,
    };
}
