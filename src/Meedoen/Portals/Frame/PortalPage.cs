using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Meedoen.Portals;

/// <summary>
/// Base of every page. A page sets <see cref="Title"/> and, when it has a place below another one, <see cref="Crumbs"/>;
/// the frame does the rest. A form answers with <see cref="Answer{T}"/>.
/// </summary>
public abstract class PortalPage : PageModel
{
    private readonly List<PageError> errors = [];
    private PageText? texts;

    /// <summary>What the page is about: heading and title of the window.</summary>
    public string Title { get; protected set; } = string.Empty;

    /// <summary>The way back, outermost first.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; protected set; } = [];

    /// <summary>Whether the page writes its own heading (a dossier that opens with a person).</summary>
    public bool HasOwnHeading { get; protected set; }

    /// <summary>The participant's contact person; pages for participants set it.</summary>
    public ContactFace? Contact { get; protected set; }

    /// <summary>Why the form was not accepted.</summary>
    public IReadOnlyList<PageError> Errors => errors;

    /// <summary>Texts of the module of this page.</summary>
    public PageText T => texts ??= new PageText(TextsOfAttribute.ModuleOf(GetType()));

    /// <summary>
    /// What was done just before this page, as text: <c>?said=KEY</c> shows the text <c>said.KEY</c> of the module. Only
    /// known keys are shown, so the address cannot put words into the page.
    /// </summary>
    public string? Said =>
        Request.Query["said"] is [{ Length: > 0 and < 60 } key]
            ? Words.Find(System.Globalization.CultureInfo.CurrentUICulture, TextsOfAttribute.ModuleOf(GetType()), "said." + key)
            : null;

    /// <summary>Number of the form that came in; the same number twice is the same act (see <see cref="SubmitTag"/>).</summary>
    protected string? Once => Typed(SubmitTag.OnceField);

    /// <summary>The first reason why a field was not accepted, or null.</summary>
    public string? ErrorAt(string field)
    {
        foreach (var error in errors)
        {
            if (string.Equals(error.Field, field, StringComparison.OrdinalIgnoreCase))
            {
                return error.Text;
            }
        }

        return null;
    }

    /// <summary>What somebody typed in a field of the form that came in, or null when no such form came in.</summary>
    public string? Typed(string field) =>
        Request.HasFormContentType && Request.Form.TryGetValue(field, out var value) ? value.ToString() : null;

    /// <summary>What somebody typed in words in the form that came in; what was chosen and what the page itself sent along is not in it.</summary>
    public virtual IReadOnlyList<string> TypedWords => !Request.HasFormContentType ? [] :
        [.. Request.Form.Where(sent => !sent.Key.StartsWith('_')).SelectMany(sent => sent.Value).OfType<string>().Where(IsWords).Distinct()];

    /// <inheritdoc />
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        HttpContext.Features.Set(this);
        if (Once is { Length: > 0 } once)
        {
            _ = RequestKey.TryTake(once, HttpContext.RequestServices.GetRequiredService<Current>());
        }

        foreach (var (field, entry) in ModelState)
        {
            if (entry.Errors.Count > 0)
            {
                errors.Add(new PageError(field, T["error.unreadable"]));
            }
        }
    }

    private static bool IsForAnotherPage(IReadOnlyList<Refusal> refusals) =>
        refusals[0].Status is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound;

    private static bool IsWords(string text) => text.Any(char.IsLetter) && !Guid.TryParse(text, out _) && !bool.TryParse(text, out _);

    /// <summary>Adds a reason why the form is not accepted.</summary>
    protected void Refuse(string? field, string text) => errors.Add(new PageError(field, text));

    /// <summary>
    /// Goes on when the decision said yes. Else: the same page with the reasons and everything that was typed, or the page
    /// for "not found" or "not allowed". The page fills what it shows in <paramref name="again"/>.
    /// </summary>
    protected async Task<IActionResult> Answer<T>(Outcome<T> outcome, Func<T, IActionResult> next, Func<Task>? again = null)
    {
        if (!outcome.IsRefused)
        {
            return next(outcome.Value);
        }

        if (again is not null && !IsForAnotherPage(outcome.Refusals))
        {
            await again();
        }

        return Refused(outcome.Refusals);
    }

    /// <summary>The page again, with the reasons; or the page for "not found" or "not allowed".</summary>
    protected IActionResult Refused(IReadOnlyList<Refusal> refusals)
    {
        var status = refusals[0].Status;
        if (IsForAnotherPage(refusals))
        {
            return StatusCode(status);
        }

        errors.AddRange(refusals.Select(refusal => new PageError(refusal.Field, Words.Of(refusal))));
        return Again(status);
    }

    /// <summary>The page again with what was typed; the status tells programs that nothing was saved.</summary>
    protected PageResult Again(int status = StatusCodes.Status422UnprocessableEntity) => new() { StatusCode = status };

    /// <summary>Shows another page that begins with the text <c>said.KEY</c> of its module.</summary>
    protected RedirectResult Say(string path, string key) =>
        Redirect(path + (path.Contains('?', StringComparison.Ordinal) ? "&said=" : "?said=") + key);
}
