using Meedoen.Dossiers;
using Meedoen.Parties;

namespace Meedoen.Tests.Rights;

/// <summary>
/// What the written policy says, typed here by hand from the specification and nothing else: the code under test reads another copy.
/// S write, L read, e own contributions, k short form (that, when, status), P through the candidate profile only, A figures only,
/// - nothing. Marks: f only the functional work condition, t only the own theme, c only with consent, q on request, v only with a vote, else the short form.
/// </summary>
internal static class Oracle
{
    private const string Matrix = """
             KL RG TL IC WC ON ED VW TA JC WG ZP AZ BS FB PO GM
        R1   L  S  L  L  L  L  k  k  k  k  P  k  S  -  -  -  k
        R2   L  S  L  L  k  k  -  -  k  -  -  -  S  A  -  -  k
        R3   L  S  L  k  k  k  -  k  -  -  -  -  S  A  -  -  A
        R4   L  S  L  -  L  L  k  k  S  L  P  -  -  A  -  -  A
        R5   L  S  L  -  L  L  -  -  L  L  P  -  S  A  -  -  A
        R6   L  S  L  -  S  e  e  -  k  S  P  -  -  A  -  -  A
        R7   L  S  kf -  kf -  -  -  -  kf -  e  -  -  -  -  A
        R8   L  k  k  S  k  -  -  -  -  -  -  -  -  A  -  -  A
        R9   L  S  L  k  e  L  -  e  -  -  -  -  -  A  -  -  A
        R10  L  S  L  -  S  L  kt kt kt L  -  kt -  A  -  -  k
        R11  L  S  L  -  S  L  -  -  S  L  e  -  -  A  -  -  A
        R12  L  S  L  k  S  L  k  -  k  S  P  k  -  A  -  -  k
        R13  L  Lc -  -  Lc -  -  -  -  -  -  -  -  A  -  -  A
        R14  L  L  k  -  S  -  -  -  -  e  e  -  -  A  -  -  A
        R15  -q S  -  -  e  e  -  -  -  -  -  e  -  -  -  -  A
        R16  L  S  L  k  Sv k  -  -  e  e  -  k  -  A  -  -  k
        R17  L  S  L  -  S  L  k  S  -  k  P  -  -  A  -  -  A
        """;

    /// <summary>Who may hold the BSN and the V-number: municipality, asylum centre, the person (Wet inburgering 2021 art. 36).</summary>
    private static readonly string[] Numbers = ["KL", "RG", "TL", "IC", "AZ"];

    private static readonly Dictionary<(string Role, int Rubric), string> Cells = Read();

    /// <summary>The cell of the matrix, such as <c>S</c> or <c>kf</c>.</summary>
    public static string Cell(AccessRole role, Rubric rubric) => Cells[(role.Code(), (int)rubric)];

    /// <summary>Whether somebody involved in this role may read a value.</summary>
    public static bool MaySee(AccessRole role, Rubric rubric, ValueKind kind, bool own, Met met) => Cell(role, rubric) switch
    {
        _ when kind == ValueKind.Number && !Numbers.Contains(role.Code()) => false,
        "S" or "L" => true,
        "e" => own,
        "Lc" => met == Met.Consent,
        "Sv" when met == Met.Vote => true,
        "k" or "Sv" => kind == ValueKind.Short,
        "kf" => kind == ValueKind.Functional,
        "-q" or "-" => false,
        _ => false,
    };

    /// <summary>Whether anything of a rubric exists for somebody involved in this role: the heading, that, when, status.</summary>
    public static bool MayKnowOf(AccessRole role, Rubric rubric) => Cell(role, rubric) is "S" or "L" or "e" or "k" or "kf" or "kt" or "Sv";

    /// <summary>Whether somebody involved in this role may read a rubric whole.</summary>
    public static bool MayRead(AccessRole role, Rubric rubric) => Cell(role, rubric) is "S" or "L";

    /// <summary>Whether somebody involved in this role may write in a rubric, if only an own contribution.</summary>
    public static bool MayWrite(AccessRole role, Rubric rubric) =>
        Cell(role, rubric) is "S" or "e" || (role == AccessRole.Participant && rubric != Rubric.R15);

    private static Dictionary<(string, int), string> Read()
    {
        var lines = Matrix.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Words).ToList();
        return lines.Skip(1)
            .SelectMany(line => lines[0].Zip(line.Skip(1), (role, cell) => (Key: (role, int.Parse(line[0][1..])), cell)))
            .ToDictionary(c => c.Key, c => c.cell);
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What of the conditions of the matrix is met for the person.</summary>
internal enum Met
{
    /// <summary>Nothing: no consent, no vote.</summary>
    Nothing,

    /// <summary>The participant agrees.</summary>
    Consent,

    /// <summary>The approach gives the work consultant a vote.</summary>
    Vote,
}

/// <summary>What kind of value a canary is.</summary>
internal enum ValueKind
{
    /// <summary>Read only with the whole rubric.</summary>
    Content,

    /// <summary>Part of the short form.</summary>
    Short,

    /// <summary>A condition for work, without its cause.</summary>
    Functional,

    /// <summary>A national number.</summary>
    Number,
}
