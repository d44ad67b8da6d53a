using Meedoen.Letters;
using Meedoen.Letters.Enforcing;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Me;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Letters;

/// <summary>The letters that the participant got.</summary>
[TextsOf("Letters")]
[ForRoles(AccessRole.Participant)]
public sealed class MineModel(Current current, ReadLetters read, ReadEnforcement enforcement) : MyPage(current)
{
    /// <summary>The letters, newest first.</summary>
    public IReadOnlyList<ReadLetters.Line> Letters { get; private set; } = [];

    /// <summary>What is going on about not coming or not cooperating, or null.</summary>
    public ReadEnforcement.Item? Case { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Title = T["mine.title"];
        await LoadContact(cancel);
        var opened = await read.Handle(Me, cancel);
        Letters = opened.ValueOrDefault?.Letters ?? [];
        Case = (await enforcement.Handle(Me, cancel)).ValueOrDefault?.Cases.FirstOrDefault(one => one.State != EnforcementState.Closed);
        return opened.IsRefused ? Refused(opened.Refusals) : Page();
    }
}
