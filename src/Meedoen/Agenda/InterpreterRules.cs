using System.Globalization;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;

namespace Meedoen.Agenda;

/// <summary>
/// Who may interpret. A relative cannot: somebody speaks differently through a husband or a child, and a child should not carry it.
/// </summary>
internal static class InterpreterRules
{
    private const double SameSound = 0.95;
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("nl"), CultureInfo.GetCultureInfo("en")];

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
        else if (SaysFamily(request.Interpreter) || household.Any(member => SameName(member, request.Interpreter)))
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
        var (words, known) = (Parts(interpreter), Parts(member));
        return words.Count > 0 && known.Count > 0
            && (words.IsSubsetOf(known) || known.IsSubsetOf(words) || NameMatch.Similarity(member, interpreter) >= SameSound);
    }

    /// <summary>Whether it says in words that it is family: "my son", "haar man".</summary>
    private static bool SaysFamily(string interpreter) => Languages.Any(language =>
        Parts(interpreter).Overlaps(Parts(Words.In(language, "Agenda", "interpreter.family-words"))));

    private static HashSet<string> Parts(string name) =>
        new(name.Split([' ', '-', ',', '(', ')', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.OrdinalIgnoreCase);
}
