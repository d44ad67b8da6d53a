using Meedoen.Platform.Acts;

namespace Meedoen.Agenda;

/// <summary>What a conversation must be, whoever asks: pure, all errors at once.</summary>
internal static class ConversationRules
{
    private const int ShortestMinutes = 5;
    private const int LongestMinutes = 480;
    private const int FarthestYears = 2;

    /// <summary>What is wrong with a plan on a day.</summary>
    public static IEnumerable<Refusal> Planned(DateOnly? on, TimeOnly? at, int minutes, string? place, DateOnly today)
    {
        if (on is null)
        {
            yield return new Refusal("agenda.day-missing", "On");
        }
        else if (on < today)
        {
            yield return new Refusal("agenda.day-past", "On");
        }
        else if (on > today.AddYears(FarthestYears))
        {
            yield return new Refusal("agenda.day-too-far", "On").With(FarthestYears);
        }

        if (at is null)
        {
            yield return new Refusal("agenda.time-missing", "At");
        }

        if (minutes is < ShortestMinutes or > LongestMinutes)
        {
            yield return new Refusal("agenda.minutes-out-of-range", "Minutes").With(ShortestMinutes, LongestMinutes);
        }

        if (string.IsNullOrWhiteSpace(place))
        {
            yield return new Refusal("agenda.place-missing", "Place");
        }
        else if (place.Length > Conversation.PlaceMaxLength)
        {
            yield return new Refusal("agenda.place-too-long", "Place").With(Conversation.PlaceMaxLength);
        }
    }

    /// <summary>What is wrong with saying that it took place.</summary>
    public static IEnumerable<Refusal> Held(ConversationState state, DateOnly? on, string? note, DateOnly today)
    {
        if (state != ConversationState.Planned)
        {
            yield return new Refusal("agenda.not-planned") { Status = 409 };
        }

        if (on is null)
        {
            yield return new Refusal("agenda.day-missing", "HeldOn");
        }
        else if (on > today)
        {
            yield return new Refusal("agenda.day-in-future", "HeldOn");
        }

        if (note?.Length > Conversation.NoteMaxLength)
        {
            yield return new Refusal("agenda.note-too-long", "Note").With(Conversation.NoteMaxLength);
        }
    }
}
