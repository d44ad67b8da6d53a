using Meedoen.Agenda;
using Meedoen.Dossiers;
using Meedoen.Platform.Text;
using Meedoen.Portals.Components;

namespace Meedoen.Portals.Conversations;

/// <summary>Words and choices that the pages about conversations share.</summary>
internal static class ConversationTexts
{
    public static IReadOnlyList<Choice> Kinds => [.. Enum.GetValues<ConversationKind>().Select(k => new Choice(k.ToString(), Kind(k)))];

    public static IReadOnlyList<Choice> Channels =>
        [.. Enum.GetValues<InterpreterChannel>().Select(c => new Choice(c.ToString(), Words.Get("Agenda", "channel." + c)))];

    public static IReadOnlyList<Choice> Languages =>
        [.. CodeTables.Standard["languages"].Entries.Select(e => new Choice(e.Code, e.Label.ToString())).OrderBy(c => c.Text, StringComparer.CurrentCulture)];

    public static string Kind(ConversationKind kind) => Words.Get("Agenda", "kind." + kind);

    public static string Interpreter(InterpreterState state) => Words.Get("Agenda", "interpreter." + state);

    public static Mark MarkOf(ConversationSummary conversation, DateOnly today) => conversation.State switch
    {
        ConversationState.Held => Mark.Done,
        ConversationState.Cancelled => Mark.Skipped,
        _ when conversation.On < today => Mark.Late,
        _ when conversation.On == today => Mark.Now,
        _ => Mark.Ahead,
    };

    public static Mark MarkOf(InterpreterState state) => state switch
    {
        InterpreterState.Confirmed or InterpreterState.Used => Mark.Done,
        InterpreterState.Requested => Mark.Waiting,
        InterpreterState.Declined or InterpreterState.Missing => Mark.Late,
        _ => Mark.Skipped,
    };
}
