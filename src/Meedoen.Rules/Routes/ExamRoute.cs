using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Routes;

/// <summary>The parts of the exam (Wet inburgering 2021 art. 7; Besluit art. 3.3-3.5) and how often a part may be tried free of charge (Regeling art. 3.5).</summary>
public static class ExamRoute
{
    private static readonly FindingKind Kind = new("exam-parts", "R-3.1 R-3.3 R-3.5 R-3.6 R-4.9", Decider.Duo, "exam-passed", "scale-down", "partial-exemption");

    private static readonly string[] LanguageParts = ["le", "lu", "sc", "sp"];

    /// <summary>Codes of the language parts that were passed at the level of the plan or higher.</summary>
    public static IReadOnlyList<string> Passed(Situation now) => [.. LanguageParts.Where(part => HasPassed(now, part, LevelOf(now)))];

    /// <summary>Whether the part on Dutch society was passed.</summary>
    public static bool HasKnm(Situation now) => HasPassed(now, "knm", "");

    /// <summary>How many language parts were tried at least once.</summary>
    public static int Tried(Situation now) => LanguageParts.Count(part => now.Last(LegalEventKind.Exam, part) is not null);

    /// <summary>Free attempts left for a part: for asylum status holders, by route.</summary>
    public static int FreeAttemptsLeft(TargetGroup? group, Leerroute route, string part, bool knmInPlan, int used, DateOnly on, LawBook law)
    {
        var free = (int)law.On(ParameterName.ExamFreeAttempts, on).Value.Number;
        var has = group is TargetGroup.Asylum && (route is Leerroute.B || (part == "knm" ? route is Leerroute.O || knmInPlan : route is Leerroute.Z));
        return has ? Math.Max(0, free - used) : 0;
    }

    /// <summary>Which parts are still to be passed in the B1 route.</summary>
    public static Finding? Of(Situation now)
    {
        if (now.Route is not Leerroute.B || now.FirstPip is not { } first)
        {
            return null;
        }

        var level = LevelOf(now);
        List<Reason> missing = [.. LanguageParts.Where(part => !HasPassed(now, part, level)).Select(part => new Reason("part-" + part))];
        if (!HasKnm(now))
        {
            missing.Add(new("part-knm"));
        }

        return Findings.Verdict(Kind, first, missing, now.P(ParameterName.ExamFreeAttempts, first)) with { Amount = 5 - missing.Count };
    }

    private static string LevelOf(Situation now) => now.Last(LegalEventKind.Pip)?.Level is "a2" ? "a2" : "b1";

    private static bool HasPassed(Situation now, string part, string level)
    {
        foreach (var exam in now.Events)
        {
            if (exam.Kind is LegalEventKind.Exam && exam.On <= now.On && exam.Code == part && exam.Reason == "passed" && string.CompareOrdinal(exam.Level, level) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
