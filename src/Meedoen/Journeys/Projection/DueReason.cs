using System.Globalization;
using Meedoen.Programmes;
using Meedoen.Rules;

namespace Meedoen.Journeys;

/// <summary>Why something is due on its date, short enough to keep beside it in a row: codes, dates and numbers.</summary>
/// <param name="Rule">Which rule gave the date.</param>
/// <param name="From">What was counted from.</param>
/// <param name="Ref">Step, phase or event counted from; empty when there is none.</param>
/// <param name="FromDate">The day that was.</param>
/// <param name="Count">How many units after.</param>
/// <param name="Unit">Of what.</param>
/// <param name="PauseWeeks">How many weeks without lessons moved the date.</param>
/// <param name="Reason">For a date set by hand: code of the reason; else empty.</param>
public sealed record DueReason(
    DueRule Rule, AnchorKind From, string Ref, DateOnly FromDate, int Count, TimeUnit Unit, int PauseWeeks, string Reason)
{
    private const char Between = '|';

    /// <summary>The short form of an explanation.</summary>
    public static DueReason Of(DueExplanation due) => new(
        due.Rule, due.From.Kind, due.From.Ref, due.FromDate, due.Offset.Count, due.Offset.Unit, due.PauseWeeks.Count, due.ReasonCode ?? "");

    /// <summary>As it is kept.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture, $"{Rule}|{From}|{Ref}|{FromDate:yyyy-MM-dd}|{Count}|{Unit}|{PauseWeeks}|{Reason}");

    /// <summary>Reads what was kept, or null.</summary>
    public static DueReason? Parse(string? text) => text?.Split(Between) is [var rule, var from, var reference, var date, var count, var unit, var pauses, var reason]
        ? new(
            Enum.Parse<DueRule>(rule), Enum.Parse<AnchorKind>(from), reference, DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            int.Parse(count, CultureInfo.InvariantCulture), Enum.Parse<TimeUnit>(unit), int.Parse(pauses, CultureInfo.InvariantCulture), reason)
        : null;
}
