using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Starts a team of case owners; its lead acts for all of it.</summary>
public sealed class StartTeam(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page; also used by the demo and by commands.
    }

    /// <summary>Starts it and answers its id.</summary>
    public Task<Outcome<Guid>> Handle(string name, CancellationToken cancel) => Administrators.Check(current) is { } no
        ? Task.FromResult<Outcome<Guid>>(no)
        : current.Do<Guid>("StartTeam", Administrators.Purpose, null, scope => Decide(scope, name.Trim(), cancel), cancel);

    private static async Task<Outcome<Guid>> Decide(ActScope scope, string name, CancellationToken cancel)
    {
        if (name.Length is 0 or > Organisation.NameMaxLength)
        {
            return new Refusal("parties.team-name", "TeamName").With(Organisation.NameMaxLength);
        }

        if ((await scope.Db.Set<Team>().Select(t => t.Name).ToListAsync(cancel)).Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return new Refusal("parties.team-name-taken", "TeamName");
        }

        var team = new Team { Id = Ids.New(), Name = name };
        scope.Db.Add(team);
        scope.Record(new TeamStarted(team.Id), null, 0);
        return team.Id;
    }
}

/// <summary>A team was started.</summary>
public sealed record TeamStarted(Guid Team) : IDomainEvent;
