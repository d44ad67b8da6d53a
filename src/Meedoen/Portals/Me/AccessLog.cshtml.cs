using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.AccessLog;

namespace Meedoen.Portals.Me;

/// <summary>Who looked at the participant's file, when, at what and why. What the participant looked at is left out.</summary>
[TextsOf("AccessLog")]
[ForRoles(AccessRole.Participant)]
public sealed class AccessLogModel(Current current, ReadAccessLog log) : MyPage(current)
{
    private readonly Current current = current;

    /// <summary>Who looked.</summary>
    public IReadOnlyList<LogLine> Lines { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["me.title"];
        await LoadContact(cancel);
        current.Saw("/me/access-log", "guidance", [Me], 1L << 1);
        Lines = await log.About(Me, current.Actor.Id, cancel);
    }
}
