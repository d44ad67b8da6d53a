using Meedoen.Agenda;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Conversations;

/// <summary>One conversation: the agreement, the interpreter, what was said; record, move or call it off.</summary>
[TextsOf("Agenda")]
[ForRoles(AccessRole.CaseOwner, AccessRole.WorkConsultant, AccessRole.TeamLead)]
public sealed class ShowModel(
    Current current, OpenConversation open, RecordConversation record, MoveConversation move, CancelConversation cancelConversation,
    BookInterpreter book, AnswerInterpreter answer) : PortalPage
{
    /// <summary>Which conversation.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>What is shown.</summary>
    public OpenConversation.View? View { get; private set; }

    /// <summary>Whether the reader may change it.</summary>
    public bool MayWrite => View?.MayWrite == true;

    /// <summary>The page that is filled in at this kind of conversation, or null.</summary>
    public string? WorkHref => !MayWrite ? null : View!.Summary.Kind switch
    {
        ConversationKind.HomeVisit => $"/persons/{View.Summary.PersonId}/preconditions",
        ConversationKind.Diagnosis => $"/persons/{View.Summary.PersonId}/forms/diagnosis",
        _ => null,
    };

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Yes or no.</summary>
    public IReadOnlyList<Choice> YesNo => [new("true", T["yes"]), new("false", T["no"])];

    /// <summary>The one box that says that the interpreter is no relative.</summary>
    public IReadOnlyList<Choice> NotFamilyChoice => [new("true", T["field.not-family"])];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    /// <summary>Records that it took place.</summary>
    public Task<IActionResult> OnPostHeldAsync(RecordConversation.Request request, CancellationToken cancel) =>
        Then(() => record.Handle(Id, request, Once, cancel), "held", cancel);

    /// <summary>Gives it another day.</summary>
    public Task<IActionResult> OnPostMoveAsync(MoveConversation.Request request, CancellationToken cancel) =>
        Then(() => move.Handle(Id, request, cancel), "moved", cancel);

    /// <summary>Calls it off.</summary>
    public Task<IActionResult> OnPostCancelAsync(int version, CancellationToken cancel) =>
        Then(() => cancelConversation.Handle(Id, version, cancel), "cancelled", cancel);

    /// <summary>Asks an interpreter.</summary>
    public Task<IActionResult> OnPostBookAsync(BookInterpreter.Request request, CancellationToken cancel) =>
        Then(() => book.Handle(Id, request, cancel), "booked", cancel);

    /// <summary>Writes down the interpreter's answer.</summary>
    public Task<IActionResult> OnPostAnswerAsync(Guid booking, int bookingVersion, bool comes, decimal? cost, CancellationToken cancel) =>
        Then(() => answer.Handle(booking, new AnswerInterpreter.Request(comes, cost, bookingVersion), cancel), "answered", cancel);

    private async Task<IActionResult> Then(Func<Task<Outcome<Done>>> act, string said, CancellationToken cancel)
    {
        if (Errors.Count > 0)
        {
            return await Load(cancel) ? Again() : NotFound();
        }

        return await Answer(await act(), _ => Say($"/conversations/{Id}", said), () => Load(cancel));
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        var opened = await open.Handle(Id, cancel);
        View = opened.ValueOrDefault;
        if (View is null)
        {
            return false;
        }

        Title = T["show.title", ConversationTexts.Kind(View.Summary.Kind), View.PersonName];
        Crumbs = [new Crumb(View.PersonName, $"/persons/{View.Summary.PersonId}")];
        return true;
    }
}
