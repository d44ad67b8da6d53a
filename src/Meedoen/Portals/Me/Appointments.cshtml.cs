using Meedoen.Agenda;
using Meedoen.Parties;
using Meedoen.Platform.Web;

namespace Meedoen.Portals.Me;

/// <summary>The participant's appointments, written out.</summary>
[TextsOf("Me")]
[ForRoles(AccessRole.Participant)]
public sealed class AppointmentsModel(Current current, IAgenda agenda) : MyPage(current)
{
    private readonly Current current = current;

    /// <summary>Still to come, the first one first.</summary>
    public IReadOnlyList<ConversationSummary> Coming { get; private set; } = [];

    /// <summary>Held, the last one first.</summary>
    public IReadOnlyList<ConversationSummary> Past { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["appointments.title"];
        await LoadContact(cancel);
        var all = await agenda.Of(current.Tenant, Me);
        Coming = [.. all.Where(c => c.State == ConversationState.Planned && c.On >= Today).OrderBy(c => c.On).ThenBy(c => c.At)];
        Past = [.. all.Where(c => c.State == ConversationState.Held)];
        current.Saw("/me/appointments", "guidance", [Me], 1L << 10);
    }
}
