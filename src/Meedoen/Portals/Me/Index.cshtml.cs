using Meedoen.Agenda;
using Meedoen.Parties;
using Meedoen.Platform.Web;

namespace Meedoen.Portals.Me;

/// <summary>The participant's first screen: the contact person, the next appointment, what has been told.</summary>
[TextsOf("Me")]
[ForRoles(AccessRole.Participant)]
public sealed class IndexModel(Current current, IAgenda agenda) : MyPage(current)
{
    private const int MostNotices = 5;
    private const long Shown = (1L << 1) | (1L << 10);
    private readonly Current current = current;

    /// <summary>The next appointment, or null.</summary>
    public ConversationSummary? Next { get; private set; }

    /// <summary>Who becomes the contact person, or null.</summary>
    public ContactPerson? Change { get; private set; }

    /// <summary>What has been told and not put away.</summary>
    public IReadOnlyList<string> Notices { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["title", current.Session!.Name];
        await LoadContact(cancel);
        Change = await ComingContact(cancel);
        Next = await agenda.Next(current.Tenant, Me, Today);
        var waiting = await Messages.Notices.Waiting(current.Tenant, current.Actor, Today, MostNotices);
        Notices = [.. waiting.Select(n => Platform.Text.Words.Get("Messages", "notification." + n.Kind, n.On))];
        current.Saw("/me", "guidance", [Me], Shown);
    }
}
