using Meedoen.Agenda;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Conversations;

/// <summary>Agrees a conversation: when, where, with an interpreter or without.</summary>
[TextsOf("Agenda")]
[ForRoles(AccessRole.CaseOwner, AccessRole.WorkConsultant)]
public sealed class PlanModel(Current current, PlanConversation plan) : PortalPage
{
    private const int UsualMinutes = 60;

    /// <summary>With whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>Enrolment whose step it does.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Enrolment { get; set; }

    /// <summary>Step it does.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Step { get; set; }

    /// <summary>Why they talk.</summary>
    [BindProperty(SupportsGet = true)]
    public ConversationKind Kind { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public TimeOnly? At { get; set; }

    [BindProperty]
    public int Minutes { get; set; } = UsualMinutes;

    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    [BindProperty]
    public bool WantsInterpreter { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public InterpreterChannel Channel { get; set; }

    [BindProperty]
    public string? Interpreter { get; set; }

    [BindProperty]
    public decimal? Cost { get; set; }

    [BindProperty]
    public bool NotFamily { get; set; }

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>The one box that asks for an interpreter.</summary>
    public IReadOnlyList<Choice> WantsInterpreterChoice => [new("true", T["field.wants-interpreter"])];

    /// <summary>The one box that says that the interpreter is no relative.</summary>
    public IReadOnlyList<Choice> NotFamilyChoice => [new("true", T["field.not-family"])];

    /// <summary>Whether the box for an interpreter is ticked: yes when the person speaks another language.</summary>
    public IReadOnlyList<string> Wanted => WantsInterpreter ? ["true"] : [];

    /// <summary>Shows the empty form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await Load(cancel) is not { } person)
        {
            return NotFound();
        }

        Language = person.Language;
        WantsInterpreter = person.Language is not null and not "nl";
        return Page();
    }

    /// <summary>Plans it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await Load(cancel) is null)
        {
            return NotFound();
        }

        if (Errors.Count > 0)
        {
            return Again();
        }

        var request = new PlanConversation.Request(Kind, On, At, Minutes, Place)
        {
            Enrolment = Enrolment,
            Step = Step,
            Interpreter = WantsInterpreter ? new BookInterpreter.Request(Language, Channel, Interpreter, NotFamily, Cost) : null,
        };
        return await Answer(await plan.Handle(Person, request, Once, cancel), id => Say($"/conversations/{id}", "planned"));
    }

    private async Task<PersonBrief?> Load(CancellationToken cancel)
    {
        if (await current.RightsOn(Person) is not { } rights || !rights.MayWrite(PlanConversation.Category))
        {
            return null;
        }

        await using var db = current.Tenant.OpenForReading();
        var person = await Persons.Brief(db, Person, cancel);
        current.Saw("/persons/{person}/conversations/plan", "guidance", [Person], 1L << PlanConversation.Category);
        Title = T["plan.title", person?.Name];
        Crumbs = [new Crumb(person?.Name ?? string.Empty, $"/persons/{Person}")];
        return person;
    }
}
