using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.AccessLog;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Me;

/// <summary>Who looked at the participant's file, when, at what and why. What the participant looked at is left out.</summary>
[TextsOf("AccessLog")]
[ForRoles(AccessRole.Participant)]
public sealed class AccessLogModel(Current current, ReadAccessLog log) : MyPage(current)
{
    private readonly Current current = current;

    /// <summary>Who looked.</summary>
    public AccessLogPage Lines { get; private set; } = new([], 1, false);

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync([FromQuery(Name = "page")] int number, CancellationToken cancel)
    {
        Title = T["me.title"];
        await LoadContact(cancel);
        current.Saw("/me/access-log", "guidance", [Me], 1L << 1);
        Lines = await log.About(Me, current.Actor.Id, number, cancel);
    }
}
