using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Agenda;

/// <summary>Opens one conversation, with what was said for who may read it.</summary>
public sealed class OpenConversation(Current current, PersonKeys keys) : ISlice
{
    /// <summary>A conversation in full.</summary>
    /// <param name="Summary">The agreement.</param>
    /// <param name="PersonName">With whom.</param>
    /// <param name="PersonLanguage">Language of the person.</param>
    /// <param name="HostName">Who holds it.</param>
    /// <param name="Note">What was said, for who may read it.</param>
    /// <param name="Version">For the next change.</param>
    /// <param name="MayWrite">Whether the reader may change it.</param>
    /// <param name="Booking">The interpreter.</param>
    public sealed record View(
        ConversationSummary Summary, string PersonName, string? PersonLanguage, string HostName, string? Note, int Version, bool MayWrite,
        BookingView? Booking);

    /// <summary>The interpreter of a conversation.</summary>
    /// <param name="Id">Id of the booking.</param>
    /// <param name="Interpreter">Agency or interpreter.</param>
    /// <param name="Language">Language.</param>
    /// <param name="Channel">How.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="Cost">Cost in euro.</param>
    /// <param name="Version">For the next change.</param>
    public sealed record BookingView(
        Guid Id, string Interpreter, string Language, InterpreterChannel Channel, InterpreterState State, decimal? Cost, int Version);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/conversations/{id:guid}", async (Guid id, OpenConversation slice, CancellationToken cancel) => (await slice.Handle(id, cancel)).ToResult())
        .For(AccessRole.CaseOwner, AccessRole.WorkConsultant, AccessRole.TeamLead);

    /// <summary>Opens it.</summary>
    public async Task<Outcome<View>> Handle(Guid id, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var found = await db.Set<Conversation>().FirstOrDefaultAsync(c => c.Id == id, cancel);
        if (found is null || await current.RightsOn(found.PersonId) is not { } rights || !rights.MayRead(PlanConversation.Category))
        {
            return Refusal.NotFound;
        }

        current.Saw("/conversations/{id}", "guidance", [found.PersonId], 1L << PlanConversation.Category);
        var booking = await db.Set<InterpreterBooking>().Where(b => b.ConversationId == id).OrderByDescending(b => b.Id)
            .Select(b => new BookingView(b.Id, b.Interpreter, b.Language, b.Channel, b.State, b.Cost, b.Version)).FirstOrDefaultAsync(cancel);
        var person = await Persons.Brief(db, found.PersonId, cancel);
        var host = await PartiesDirectory.Account(db, found.Host, cancel);
        return new View(
            Summary(found, booking?.State), person?.Name ?? string.Empty, person?.Language, host?.Name ?? string.Empty, await Note(found),
            found.Version, rights.MayWrite(PlanConversation.Category), booking);
    }

    private async Task<string?> Note(Conversation found) =>
        found.Note is { } secret && await keys.For(current.Tenant, found.PersonId) is { } cipher ? cipher.OpenText(secret, found.Id) : null;

    private static ConversationSummary Summary(Conversation c, InterpreterState? interpreter) =>
        new(c.Id, c.PersonId, c.Kind, c.State, c.On, c.At, c.Minutes, c.Place, c.Host, c.Step, interpreter) { HasReport = c.Note is not null };
}
