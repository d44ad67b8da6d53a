using System.Globalization;
using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Rules.Explaining;

namespace Meedoen.Portals.Terms;

/// <summary>What a law or policy that is not in force yet would change for the own people.</summary>
[TextsOf("Terms")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead)]
public sealed class ChangesModel(PreviewLaw preview) : PortalPage
{
    /// <summary>A part of the list.</summary>
    public PreviewLaw.View View { get; private set; } = new(false, 0, [], null);

    /// <summary>Shows a part of it.</summary>
    public async Task OnGetAsync(Guid? after, CancellationToken cancel) => (Title, View) = (T["law.changes"], await preview.Handle(after, cancel));

    /// <summary>A finding in one sentence.</summary>
    public string Words(Finding? finding) => finding is null ? T["what-if.absent"] : Explanation.Of(finding, CultureInfo.CurrentUICulture).Outcome;
}
