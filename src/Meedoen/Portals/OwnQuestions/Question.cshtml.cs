using Meedoen.Dossiers;
using Meedoen.Dossiers.Extending;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.OwnQuestions;

/// <summary>One own question: typed, looked at with what it opens, closes and touches, and only then saved.</summary>
[TextsOf("OwnQuestions")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class QuestionModel(Current current, ListOwnKeys list, ChangeDictionary change) : PortalPage
{
    private const string Path = "/admin/own-questions";
    private OwnKeyState? state;

    /// <summary>The key that is changed, or null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "key")]
    public string? Key { get; set; }

    /// <summary>Rubric of a new question; that of the key otherwise.</summary>
    [BindProperty(SupportsGet = true, Name = "rubric")]
    public Rubric Rubric { get; set; }

    /// <summary>What the form holds.</summary>
    public OwnKeyForm Form { get; private set; } = new();

    /// <summary>What the change would do, once asked for.</summary>
    public OwnKeyChange? Change { get; private set; }

    /// <summary>What somebody else saved meanwhile, where it differs from what was typed.</summary>
    public IReadOnlyList<(string Label, string Value)> Theirs { get; private set; } = [];

    /// <summary>How many rows of answers there are room for.</summary>
    public int Rows { get; private set; }

    /// <summary>Number of the decision that the form is made from.</summary>
    public int Number => state?.Number ?? 0;

    /// <summary>Whether the question is new.</summary>
    public bool IsNew => Key is null;

    /// <summary>Whether answers may be given to choose from.</summary>
    public bool HasOptions => IsNew || Form.Type is DataType.Choice or DataType.MultiChoice;

    /// <summary>Whether the rubric holds special data.</summary>
    public bool IsSpecial => OwnKeyFloor.SensitivityOf(Rubric) == Sensitivity.Special;

    /// <summary>Retention rules to choose from.</summary>
    public IReadOnlyList<Choice> Retention => QuestionTexts.Retention(Rubric);

    /// <summary>What the standard asks in this rubric already.</summary>
    public IReadOnlyList<string> Known => [.. DataDictionary.Standard.FactsIn(Rubric).Select(key => key.Label.ToString())];

    /// <summary>A single box.</summary>
    public IReadOnlyList<Choice> AskedBox => [new("true", T["asked-box"])];

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>What the form says, to send again.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept => Request.Form.Where(sent => !sent.Key.StartsWith('_'))
        .SelectMany(sent => sent.Value.Select(value => KeyValuePair.Create(sent.Key, value ?? string.Empty)));

    /// <summary>The forms that a change touches, per way.</summary>
    public IEnumerable<(string Term, IReadOnlyList<Localized> Forms)> FormLines => new (string, IReadOnlyList<Localized>)[]
    {
        (T["forms.added"], Change!.FormsAdded), (T["forms.kept"], Change.FormsKept), (T["forms.removed"], Change.FormsRemoved),
    }.Where(line => line.Item2.Count > 0);

    /// <summary>Address of a button.</summary>
    public string To(string? handler) => $"{Path}/question?" + (Key is null ? $"rubric={Rubric}" : $"key={Uri.EscapeDataString(Key)}") + (handler is null ? string.Empty : "&handler=" + handler);

    /// <summary>The box that says whether an answer is offered.</summary>
    public IReadOnlyList<Choice> Offered(OwnOption option) => [new("true", T["option.offered", option.Label.Dutch])];

    /// <summary>Whether a single box is ticked.</summary>
    public IReadOnlyList<string> Ticked(bool ticked) => ticked ? ["true"] : [];

    /// <summary>An empty form in a rubric, or a question as it is.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        Fill((state is null ? new OwnKeyForm { Rubric = Rubric } : OwnKeyForm.Of(state)) with { From = current.Today }, QuestionInput.FreeRows);
        return Page();
    }

    /// <summary>Shows what it would do.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => !await Typed(cancel)
        ? NotFound()
        : await Answer(await change.Preview(Form, cancel), shown =>
        {
            Change = shown;
            return Page();
        });

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancel)
    {
        if (!await Typed(cancel))
        {
            return NotFound();
        }

        var saved = await change.Handle(Form, Once, cancel);
        if (saved.IsRefused && saved.Refusals[0].Code == Refusal.ChangedMeanwhile.Code)
        {
            ShowTheirs();
        }

        return await Answer(saved, _ => Say(Path, "saved"));
    }

    /// <summary>Back to the form, with everything that was typed.</summary>
    public async Task<IActionResult> OnPostEditAsync(CancellationToken cancel) => await Typed(cancel) ? Page() : NotFound();

    /// <summary>The form with more room for answers.</summary>
    public async Task<IActionResult> OnPostMoreAsync(CancellationToken cancel)
    {
        if (!await Typed(cancel))
        {
            return NotFound();
        }

        Rows += QuestionInput.FreeRows;
        return Page();
    }

    private async Task<bool> Typed(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return false;
        }

        Fill(QuestionInput.Read(Request.Form, Key, Rubric), 0);
        Form = state is null ? Form : Form with { Type = state.Key.Type };
        return true;
    }

    private void Fill(OwnKeyForm form, int free) => (Form, Rows) = (form, Math.Max(form.Options.Count + free, QuestionInput.FreeRows));

    private async Task<bool> Load(CancellationToken cancel)
    {
        state = Key is null ? null : await list.Find(Key, cancel);
        Rubric = state?.Key.Rubric ?? Rubric;
        (Title, Crumbs) = (state?.Key.Label.Localized.ToString() ?? T["new"], [new Crumb(T["title"], Path)]);
        return Key is null ? OwnKeyFloor.Rubrics.Contains(Rubric) : state is not null;
    }

    private void ShowTheirs() => Theirs = state is null ? [] :
    [
        .. new (string Label, string Theirs, string Mine)[]
        {
            (T["label.Dutch"], state.Key.Label.Dutch, Form.Label.Dutch), (T["label.English"], state.Key.Label.English, Form.Label.English),
            (T["label.Arabic"], state.Key.Label.Arabic, Form.Label.Arabic), (T["options"], Listed(state.Key.Options), Listed(Form.Options)),
            (T["purposes"], Named(state.Key.Purposes, QuestionTexts.Purpose), Named(Form.Purposes, QuestionTexts.Purpose)),
            (T["places"], Named(state.Key.AskedIn, QuestionTexts.Place), Named(Form.AskedIn, QuestionTexts.Place)),
            (T["asked-box"], T[state.Key.Ended ? "ended" : "asked"], T[Form.Ended ? "ended" : "asked"]),
        }.Where(field => field.Theirs != field.Mine).Select(field => (field.Label, field.Theirs)),
    ];

    private static string Listed(IEnumerable<OwnOption> options) => string.Join(", ", options.Where(option => !option.Ended && option.Label.Dutch.Length > 0).Select(option => option.Label.Dutch));

    private static string Named(IEnumerable<string> codes, Func<string, string> name) => string.Join(", ", codes.Select(name));
}
