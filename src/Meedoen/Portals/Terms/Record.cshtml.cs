using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Rules.Law;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Terms;

/// <summary>Records something that happened and that the law asks about: first which kind, then what that kind needs.</summary>
[TextsOf("Terms")]
[ForRoles(AccessRole.CaseOwner, AccessRole.IncomeConsultant, AccessRole.LanguageProvider)]
public sealed class RecordModel(Current current, ShowTerms show, NoteLegalEvent note) : PortalPage
{
    /// <summary>About whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>Code of the kind, or null while it is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Kinds that the reader may record.</summary>
    public IReadOnlyList<EventKind> Kinds { get; private set; } = [];

    /// <summary>Pages on which the rest is recorded, by the last part of their address.</summary>
    public IReadOnlyList<string> Elsewhere { get; private set; } = [];

    /// <summary>The kind that was chosen, or null.</summary>
    public EventKind? Chosen => Kinds.FirstOrDefault(kind => CodeOf(kind) == Kind);

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Code of a kind.</summary>
    public string CodeOf(EventKind kind) => Codes.Of(kind.Kind);

    /// <summary>The list, or the form of a kind.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel);

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync(NoteLegalEvent.Request form, CancellationToken cancel) => await Answer(
        await note.Handle(Person, form with { Kind = Kind }, Once, cancel), _ => Say($"/persons/{Person}/terms", "recorded"), () => Load(cancel));

    private async Task<IActionResult> Load(CancellationToken cancel)
    {
        var shown = await show.Handle(Person, cancel);
        if (shown.IsRefused)
        {
            return Refused(shown.Refusals);
        }

        Kinds = [.. EventKinds.All.Where(kind => kind.Place is null && shown.Value.Rights.CanWrite(kind.Rubric))];
        Elsewhere = current.Actor.Role is "RG" && shown.Value.AsksIntake ? ["intake", "pip"] : [];
        Title = Chosen is { } kind ? EventTexts.Name(kind.Kind) : T["record.title"];
        Crumbs = [new Crumb(shown.Value.Person.Name, $"/persons/{Person}"), new Crumb(T["terms.title"], $"/persons/{Person}/terms")];
        return Kinds.Count == 0 ? StatusCode(StatusCodes.Status403Forbidden) : Kind is not null && Chosen is null ? NotFound() : Page();
    }
}
