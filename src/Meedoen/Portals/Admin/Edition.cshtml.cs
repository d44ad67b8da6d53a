using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Admin;

/// <summary>One pilot: start, interim balance, lessons, end, and the pilot that follows it.</summary>
[TextsOf("Templates")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class EditionModel(
    ShowEdition show, ListVersions versions, StartEdition start, FreezeInterim freeze, CloseEdition close, NoteLesson learn, FollowUpEdition follow) : PortalPage
{
    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Edition { get; set; }

    /// <summary>The edition.</summary>
    public ShowEdition.Answer? Shown { get; private set; }

    /// <summary>Versions that the next edition can follow.</summary>
    public IReadOnlyList<Choice> Versions { get; private set; } = [];

    /// <summary>Every figure there is, then or now.</summary>
    public IEnumerable<string> Indicators => Shown!.Frozen.Keys.Union(Shown.Now.Keys).Order(StringComparer.Ordinal);

    /// <summary>Heading of the frozen figures.</summary>
    public string FrozenTitle => Shown!.InterimOn is { } on ? T["edition.frozen", on] : T["edition.not-frozen"];

    /// <summary>A frozen figure; a dash when nothing was frozen.</summary>
    public string Frozen(string indicator) => Shown!.InterimOn is null
        ? "-" : Shown.Frozen.GetValueOrDefault(indicator).ToString(System.Globalization.CultureInfo.CurrentCulture);

    /// <summary>An indicator in words.</summary>
    public string Words(string indicator) => indicator.Split('.', 2) switch
    {
        ["state", var state] => Platform.Text.Words.Get("Journeys", "state." + Kebab.Of(state)),
        ["outcome", var outcome] => T["indicator.outcome", outcome],
        _ => T["indicator." + indicator],
    };

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    /// <summary>One of the buttons was pressed.</summary>
    public async Task<IActionResult> OnPostAsync(string? @do, string? text, string? name, int version, DateOnly? startsOn, CancellationToken cancel)
    {
        if (@do == "Next")
        {
            var next = await follow.Handle(Edition, new(name, version, startsOn), cancel, Once);
            return await Answer(next, id => Say($"/admin/editions/{id}", "edition-drafted"), () => Load(cancel));
        }

        Outcome<Done> done = @do switch
        {
            "Start" => await start.Handle(Edition, cancel, Once),
            "Freeze" => await freeze.Handle(Edition, cancel, Once),
            "Close" => await close.Handle(Edition, cancel, Once),
            "Learn" => await learn.Handle(Edition, new(text), cancel, Once),
            _ => Refusal.NotFound,
        };
        return await Answer(done, _ => Say($"/admin/editions/{Edition}", "edition-saved"), () => Load(cancel));
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        Shown = (await show.Handle(Edition, cancel)).ValueOrDefault;
        if (Shown is null)
        {
            return false;
        }

        Versions = [.. (await versions.Handle(Shown.Template, cancel)).Value
            .Select(version => new Choice(version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), T["templates.version", version.Number]))];
        Title = Shown.Title;
        Crumbs = [new Crumb(T["templates.title"], "/admin/templates"), new Crumb(T["editions.title"], $"/admin/templates/{Shown.Template}/editions")];
        return true;
    }
}
