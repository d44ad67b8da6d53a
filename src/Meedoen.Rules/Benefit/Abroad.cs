using Meedoen.Rules.Law;

namespace Meedoen.Rules.Benefit;

/// <summary>Staying abroad with benefit (Participatiewet art. 13 lid 1 onder e, lid 4): four weeks a calendar year, thirteen from the pension age.</summary>
public static class Abroad
{
    /// <summary>Days that are left in the year of <paramref name="on"/>.</summary>
    public static int DaysLeft(int daysUsed, bool pensioner, DateOnly on, LawBook law)
    {
        var most = law.On(pensioner ? ParameterName.AbroadMaxPension : ParameterName.AbroadMax, on).Value.Duration;
        return Math.Max(0, (7 * most.Count) - daysUsed);
    }
}
