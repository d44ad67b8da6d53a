using Meedoen.Law;
using Meedoen.Platform.Acts;
using Meedoen.Rules.Facts;

namespace Meedoen.Letters;

/// <summary>Notes for the law what a letter makes known, once. What another module notes itself, such as a plan, has no note in its template.</summary>
public sealed class LetterNotes(LegalNotes notes)
{
    /// <summary>Every note that a template can ask for.</summary>
    public static IReadOnlyList<string> Known { get; } = ["intake-call", "intake-warning", "fine", "decision-fine", "decision-objection"];

    /// <summary>Notes what the template of the letter says.</summary>
    public async Task Note(ActScope scope, Letter letter, Prepared prepared, CancellationToken cancel)
    {
        foreach (var note in prepared.Template.Notes)
        {
            await notes.Once(scope, letter.PersonId, Event(note, scope.Today, prepared), cancel);
        }
    }

    private static LegalEvent Event(string note, DateOnly today, Prepared prepared) => note switch
    {
        "intake-call" => new LegalEvent(LegalEventKind.IntakeCall, today) { Until = prepared.Values["until"] as DateOnly? },
        "intake-warning" => new LegalEvent(LegalEventKind.IntakeWarning, today),
        "fine" => new LegalEvent(LegalEventKind.Fine, today) { Code = (string)prepared.Values["article"], Number = (int)(decimal)prepared.Values["amount"] },
        "decision-fine" => new LegalEvent(LegalEventKind.Decision, today) { Code = "fine" },
        "decision-objection" => new LegalEvent(LegalEventKind.Decision, today) { Code = "objection" },
        _ => throw new InvalidOperationException($"No such note: {note}."),
    };
}
