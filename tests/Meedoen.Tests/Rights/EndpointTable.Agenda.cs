using Meedoen.Dossiers;

namespace Meedoen.Tests.Rights;

internal static partial class EndpointTable
{
    private static readonly EndpointRow[] Agenda =
    [
        Get("/api/v1/conversations/{id:guid}", "One conversation", "RG TL WC", About.Person) with
        {
            Path = At("/api/v1/conversations/CONVERSATION"), Shows = Said,
        },
        Get("/conversations/{id:guid}", "One conversation", "RG TL WC", About.Person) with { Path = At("/conversations/CONVERSATION"), Shows = Said },
        Get("/me/appointments/{id:guid}", "The participant reads the report of a conversation", "KL", About.Person) with
        {
            Path = At("/me/appointments/CONVERSATION"), Shows = c => c == Canaries.Note,
        },
        Get("/conversations", "One's own conversations", "RG WC", About.Scope) with { Path = At("/conversations") },
        Get("/persons/{person:guid}/conversations/plan", "Plan a conversation", "RG WC", About.Person) with
        {
            Path = At("/persons/PERSON/conversations/plan"), Shows = IsName, Allows = Writes(Rubric.R10),
        },
        Post("/api/v1/persons/{person:guid}/conversations", "Plan a conversation", "RG WC", About.Person) with
        {
            Path = At("/api/v1/persons/PERSON/conversations"), Allows = Writes(Rubric.R10),
        },
        Post("/api/v1/conversations/{id:guid}/cancelled", "Cancel a conversation", "RG WC", About.Person) with { Path = At("/api/v1/conversations/CONVERSATION/cancelled"), Allows = Writes(Rubric.R10) },
        Post("/api/v1/conversations/{id:guid}/held", "Record a conversation", "RG WC", About.Person) with { Path = At("/api/v1/conversations/CONVERSATION/held"), Allows = Writes(Rubric.R10) },
        Post("/api/v1/conversations/{id:guid}/moved", "Move a conversation", "RG WC", About.Person) with { Path = At("/api/v1/conversations/CONVERSATION/moved"), Allows = Writes(Rubric.R10) },
        Post("/api/v1/conversations/{id:guid}/interpreter", "Book an interpreter", "RG WC", About.Person) with { Path = At("/api/v1/conversations/CONVERSATION/interpreter"), Allows = Writes(Rubric.R10) },
        Post("/api/v1/interpreter-bookings/{id:guid}/answer", "What the interpreter answered", "RG WC", About.Person) with { Path = At("/api/v1/interpreter-bookings/BOOKING/answer"), Allows = Writes(Rubric.R10) },
        Post("/api/v1/calendar-feed", "A calendar to follow", "RG WC", About.Nobody) with
        {
            Path = At("/api/v1/calendar-feed"), Tries = who => who?.Relation != Relation.NoLonger,
        },
        Get("/calendar/{organisation}/{token}.ics", "The calendar of whoever holds the secret address", Everybody, About.Nobody) with
        {
            Path = At("/calendar/zuiderzicht/FEED.ics"),
        },
    ];

    private static bool Said(Canary canary) => canary == Canaries.Note || canary == Canaries.Place || IsName(canary);
}
