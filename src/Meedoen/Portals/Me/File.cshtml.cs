using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Me;

/// <summary>What is kept about the participant, in words; and the forms to tell more.</summary>
[TextsOf("Me")]
[ForRoles(AccessRole.Participant)]
public sealed class FileModel(Current current, OpenDossier open, FormSources forms) : MyPage(current)
{
    private readonly Current current = current;

    /// <summary>What is known, per rubric.</summary>
    public IReadOnlyList<RubricCard> Rubrics { get; private set; } = [];

    /// <summary>Forms for the participant.</summary>
    public IReadOnlyList<FormDefinition> Forms { get; private set; } = [];

    /// <summary>The participant.</summary>
    public Guid Person => Me;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Title = T["file.title"];
        await LoadContact(cancel);
        var opened = await open.Handle(Me, cancel);
        if (opened.IsRefused)
        {
            return Refused(opened.Refusals);
        }

        Rubrics = RubricCard.Of(opened.Value.Facts);
        Forms = forms.For(current.Tenant, opened.Value.Rights, participant: true);
        return Page();
    }
}
