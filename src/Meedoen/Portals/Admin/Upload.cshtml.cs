using Meedoen.Journeys;
using Meedoen.Parties;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Admin;

/// <summary>Brings in a new version of an approach as a file; every mistake in it is named with its line.</summary>
[TextsOf("Templates")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class UploadModel(UploadTemplate upload) : PortalPage
{
    /// <summary>The form.</summary>
    public void OnGet() => Load();

    /// <summary>Takes a document in.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? document, CancellationToken cancel)
    {
        Load();
        using var bytes = new MemoryStream();
        if (document is { Length: <= UploadTemplate.MaxBytes })
        {
            await document.CopyToAsync(bytes, cancel);
        }
        else if (document is not null)
        {
            bytes.SetLength(UploadTemplate.MaxBytes + 1);
        }

        return await Answer(await upload.Handle(bytes.ToArray(), cancel, Once), kept => Say($"/admin/templates/{kept.Template}/versions", "drafted"));
    }

    private void Load()
    {
        Title = T["upload.title"];
        Crumbs = [new Crumb(T["templates.title"], "/admin/templates")];
    }
}
