using Meedoen.Parties;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Me;

/// <summary>The participant chooses how codes and reminders come: by mail or by text message.</summary>
[TextsOf("Me")]
[ForRoles(AccessRole.Participant)]
public sealed class ChannelModel(Current current, ChooseChannel choose, ConfirmNumber confirm) : MyPage(current)
{
    /// <summary>How they come now.</summary>
    public ChooseChannel.Answer? Now { get; private set; }

    /// <summary>Shows it.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Text messages, to this number; a code goes to it first.</summary>
    public async Task<IActionResult> OnPostSmsAsync(string? number, CancellationToken cancel) =>
        await Answer(await choose.Handle(new(string.IsNullOrWhiteSpace(number) ? "-" : number), cancel), _ => Say("/me/channel", "channel-asked"), () => Load(cancel));

    /// <summary>The code that came.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(string? code, CancellationToken cancel) =>
        await Answer(await confirm.Handle(new(code), cancel), _ => Say("/me/channel", "channel-sms"), () => Load(cancel));

    /// <summary>Mail again.</summary>
    public async Task<IActionResult> OnPostMailAsync(CancellationToken cancel) =>
        await Answer(await choose.Handle(new(null), cancel), _ => Say("/me/channel", "channel-mail"), () => Load(cancel));

    private async Task Load(CancellationToken cancel)
    {
        Title = T["channel.title"];
        await LoadContact(cancel);
        Now = await choose.Look(cancel);
    }
}
