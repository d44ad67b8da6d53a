using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Text;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Dossier;

/// <summary>A form made from the dictionary: filled in, paused, gone on with; what is known already is shown, not asked.</summary>
[TextsOf("Dossiers")]
[ForSignedIn]
public sealed class FormModel(Current current, FillForm fill, KeepDraft drafts, FormSources forms, DictionaryInForce dictionaries, FactBook book, IBusinessClock clock) : PortalPage
{
    private Dictionary<string, string[]> typed = [];
    private Dictionary<string, string[]> held = [];

    /// <summary>A field that changed meanwhile.</summary>
    public sealed record Clash(string Label, string Theirs);

    /// <summary>Whose file.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>Id of the form.</summary>
    [BindProperty(SupportsGet = true, Name = "form")]
    public string FormId { get; set; } = string.Empty;

    /// <summary>The form, with the fields that the reader may write.</summary>
    public FormDefinition? Definition { get; private set; }

    /// <summary>When it was opened, or paused, to notice what changes meanwhile.</summary>
    public string OpenedAt { get; private set; } = string.Empty;

    /// <summary>When the draft that is shown was kept, or null.</summary>
    public DateTime? ResumedAt { get; private set; }

    /// <summary>Fields that changed meanwhile, with what is there now.</summary>
    public IReadOnlyList<Clash> Clashes { get; private set; } = [];

    /// <summary>What was typed before the pause in questions that are no longer asked.</summary>
    public IReadOnlyList<Clash> Dropped { get; private set; } = [];

    /// <summary>Where the form was opened: the file, or the participant's own page.</summary>
    public string Back => IsMine ? "/me/file" : $"/persons/{Person}";

    private bool IsMine => current.Session?.Person == Person;

    /// <summary>Shows the form with what is known, or with what was typed before the pause.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        if (await drafts.Read(Person, FormId) is { } draft)
        {
            (typed, ResumedAt) = (new(draft.Typed), draft.SavedAt);
            OpenedAt = draft.SavedAt.ToString("O", CultureInfo.InvariantCulture);
            Dropped = [.. draft.Typed.Select(one => (Key: dictionaries.Of(current.Tenant).Find(one.Key), one.Value))
                .Where(one => one.Key is { Ended: true } && one.Value.Any(text => text.Length > 0)).Select(one => new Clash(one.Key!.Label.ToString(), FormFields.Words(one.Key, one.Value)))];
        }

        return Page();
    }

    /// <summary>Saves it, or keeps it for later.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var sent = FormFields.Read(Request.Form);
        if (Request.Form.ContainsKey("__pause"))
        {
            return await Answer(await drafts.Handle(Person, FormId, sent, cancel), _ => Say(Back, "form-paused"));
        }

        var opened = DateTime.TryParse(Request.Form["__opened"], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : (DateTime?)null;
        var saved = await fill.Handle(Person, FormId, new FillForm.Request(sent, opened), Once, cancel);
        return await Answer(saved, _ => Say(Back, "form-saved"), async () =>
        {
            await Load(cancel);
            ShowClashes(saved.Refusals.Where(r => r.Code == "dossiers.changed-meanwhile").Select(r => r.Field));
            typed = sent;
        });
    }

    /// <summary>Help with a field; it is written for colleagues, so a participant does not see it.</summary>
    public string? HelpOf(FormField field) => IsMine ? null : field.Key.Help?.ToString();

    /// <summary>Why it is asked and who will see it.</summary>
    public string WhyOf(FormField field) => T["form.why", field.Why, string.Join(", ", forms.WhoSees(current.Tenant, field.Key).Select(r => Words.Get("Portals", "role." + r.Code())))];

    /// <summary>Whether the answers are chosen and not typed.</summary>
    public bool AsChoices(FormField field) => FormFields.IsChoice(field.Key);

    /// <summary>Radio buttons, boxes, or a list.</summary>
    public string ChoiceKind(FormField field) => FormFields.KindOf(field.Key);

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<Choice> OptionsOf(FormField field) => FormFields.Options(field.Key, held.GetValueOrDefault(field.Name));

    /// <summary>Number of lines for a long text.</summary>
    public int RowsOf(FormField field) => field.Key.Type == DataType.LongText || field.Key.Multiple ? 4 : 0;

    /// <summary>The one answer, in stored form.</summary>
    public string? ValueOf(FormField field) => typed.GetValueOrDefault(field.Name, []).FirstOrDefault();

    /// <summary>The answers, in stored form.</summary>
    public IReadOnlyList<string> ValuesOf(FormField field) => typed.GetValueOrDefault(field.Name, []);

    /// <summary>The answer as somebody would type it.</summary>
    public string TextOf(FormField field) => string.Join(Environment.NewLine, typed.GetValueOrDefault(field.Name, []));

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await current.RightsOn(Person) is not { } rights)
        {
            return false;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        Definition = forms.For(current.Tenant, FormId, mask);
        if (Definition is null)
        {
            return false;
        }

        current.Saw("/persons/{person}/forms/{form}", Definition.Purpose.Id, [Person], (long)mask.Visible << 1);
        await using var db = current.Tenant.OpenForReading();
        var person = await Persons.Brief(db, Person, cancel);
        (Title, Crumbs) = (Definition.Title.ToString(), [new Crumb(IsMine ? Words.Get("Me", "file.title") : person?.For(mask).Name ?? string.Empty, Back)]);
        if (IsMine && await ClientTeam.ContactPerson(db, Person, current.Today, cancel) is { } contact)
        {
            Contact = new ContactFace(contact.Name, contact.PhotoHref, contact.Phone);
        }

        OpenedAt = clock.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        var known = await book.Current(current.Tenant, Person, mask);
        var seen = FactView.Project(dictionaries.Of(current.Tenant), known, mask, current.Actor.Id);
        typed = held = FormFields.Known(seen);
        return true;
    }

    private void ShowClashes(IEnumerable<string?> fields) => Clashes = [.. Definition!.Fields
        .Where(f => fields.Contains(f.Name))
        .Select(f => new Clash(f.Key.Label.ToString(), typed.TryGetValue(f.Name, out var now) ? string.Join("; ", now) : T["form.clash-cleared"]))];
}
