using Meedoen.Platform.Acts;

namespace Meedoen.Agenda;

/// <summary>
/// Who may interpret. A relative cannot: somebody speaks differently through a husband or a child, and a child should not carry it.
/// </summary>
internal static class InterpreterRules
{
    public static IEnumerable<Refusal> Check(BookInterpreter.Request request, IReadOnlyList<string> household)
    {
        if (string.IsNullOrWhiteSpace(request.Language))
        {
            yield return new Refusal("agenda.language-missing", "Language");
        }

        if (string.IsNullOrWhiteSpace(request.Interpreter))
        {
            yield return new Refusal("agenda.interpreter-missing", "Interpreter");
        }
        else if (request.Interpreter.Length > InterpreterBooking.NameMaxLength)
        {
            yield return new Refusal("agenda.interpreter-too-long", "Interpreter").With(InterpreterBooking.NameMaxLength);
        }
        else if (household.Any(member => SameName(member, request.Interpreter)))
        {
            yield return new Refusal("agenda.interpreter-is-relative", "Interpreter");
        }

        if (!request.NotFamily)
        {
            yield return new Refusal("agenda.interpreter-not-confirmed-stranger", "NotFamily");
        }

        if (request.Cost is < 0 or > 10_000)
        {
            yield return new Refusal("agenda.cost-out-of-range", "Cost");
        }
    }

    private static bool SameName(string member, string interpreter)
    {
        var words = Words(interpreter);
        return words.Count > 0 && words.IsSubsetOf(Words(member));
    }

    private static HashSet<string> Words(string name) =>
        new(name.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.OrdinalIgnoreCase);
}
