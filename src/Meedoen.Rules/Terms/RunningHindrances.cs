using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Terms;

/// <summary>The hindrances in a person's history, as grounds for a longer term.</summary>
public static class RunningHindrances
{
    /// <summary>What one hindrance gives, or several together; null when nothing hindered.</summary>
    public static Finding? Of(Situation now, Finding? term)
    {
        if (term?.RulingLastDay is not { } last || now.FirstPip is not { } first)
        {
            return null;
        }

        var found = All(now);
        if (found.Count == 0)
        {
            return null;
        }

        var dated = found.Where(one => one is { From: not null, Last: not null } && one.Ground is not (HindranceGround.Birth or HindranceGround.Death)).ToList();
        return dated.Count > 1 && dated.Count == found.Count
            ? Hindrances.Together(dated, last, first, now.Law)
            : Hindrances.Compute(found[^1], last, now.Route, first, now.Law);
    }

    private static List<Hindrance> All(Situation now)
    {
        var found = new List<Hindrance>();
        foreach (var happened in now.Events)
        {
            if (happened.Kind is LegalEventKind.Hindrance && happened.On <= now.On && Codes.Find<HindranceGround>(happened.Code) is { } ground)
            {
                found.Add(new(ground, happened.On, happened.Until is { } until && until <= now.On ? until : now.On));
            }
        }

        return found;
    }
}
