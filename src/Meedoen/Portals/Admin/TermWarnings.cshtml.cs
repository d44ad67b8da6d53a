using System.Globalization;
using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Rules.Explaining;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Admin;

/// <summary>How long before a last day the case owner is warned, and the team lead, per term.</summary>
[TextsOf("Terms")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class TermWarningsModel(SetTermWarning set) : PortalPage
{
    /// <summary>Which term was changed, or null.</summary>
    public string? Code { get; private set; }

    /// <summary>The terms.</summary>
    public IReadOnlyList<SetTermWarning.Item> Items { get; private set; } = [];

    /// <summary>Name of a term.</summary>
    public string TitleOf(SetTermWarning.Item item) => Explanation.TitleOf(item.Code, CultureInfo.CurrentUICulture);

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Sets one.</summary>
    public async Task<IActionResult> OnPostAsync(string? code, SetTermWarning.Request form, CancellationToken cancel)
    {
        Code = code;
        return await Answer(await set.Handle(code ?? string.Empty, form, Once, cancel), _ => Say("/admin/term-warnings", "warning-saved"), () => Load(cancel));
    }

    private async Task Load(CancellationToken cancel) => (Title, Items) = (T["warnings.title"], await set.Now(cancel));
}
