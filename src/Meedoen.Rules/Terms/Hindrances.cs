using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Terms;

/// <summary>One hindrance: its ground and how long it lasted, by days or by whole months.</summary>
/// <param name="Ground">Ground of the regulation.</param>
/// <param name="From">First day; null when only months are known.</param>
/// <param name="Last">Last day.</param>
/// <param name="Months">Whole months, when days are not known.</param>
public sealed record Hindrance(HindranceGround Ground, DateOnly? From = null, DateOnly? Last = null, int? Months = null);

/// <summary>
/// Extra time by one ground or several together (Wet inburgering 2021 art. 12 lid 1 onder a; Regeling art. 4.1). Over one day there is extra time
/// once. DUO decides, on request; what is computed here is what may be asked for.
/// </summary>
public static class Hindrances
{
    private static readonly FindingKind Kind = new("extension", "R-5.10 R-5.15", Decider.Duo, "other-evidence", "more-grounds");

    /// <summary>The term with one hindrance, or the reason why it gives none. <paramref name="route"/> null is not known.</summary>
    public static Finding Compute(Hindrance one, DateOnly termLast, Leerroute? route, DateOnly lawOf, LawBook law)
    {
        if (one.Ground is HindranceGround.Literacy && route is Leerroute.Z)
        {
            return Findings.Not(Kind, FindingState.No, lawOf, new Reason("literacy-not-in-z"));
        }

        var clock = Clock.From("term-last-day", termLast, Calendar.Plain);
        if (Fixed(one.Ground) is { } set)
        {
            return Granted(clock.Add("extension", law.On(set, lawOf).Value.Duration, law.On(set, lawOf)), lawOf);
        }

        var least = law.On(ParameterName.HindranceMin, lawOf);
        if (!LastsLongEnough(one, least.Value.Duration))
        {
            return Findings.Not(Kind, FindingState.No, lawOf, new Reason("shorter-than-minimum", Basis: least));
        }

        var most = Cap(one.Ground) is { } cap ? law.On(cap, lawOf) : null;
        return Granted(Lengthened(clock, one, termLast, most, least), lawOf);
    }

    /// <summary>Grounds that count together: without a gap they must last long enough; days that overlap count once.</summary>
    public static Finding Together(IReadOnlyList<Hindrance> several, DateOnly termLast, DateOnly lawOf, LawBook law)
    {
        var least = law.On(ParameterName.HindranceMin, lawOf);
        var overlap = law.On(ParameterName.HindranceOverlap, lawOf);
        var stretches = Stretches.Of(several, overlap.Value.Has("once"));
        var days = stretches.Where(stretch => Stretches.Lasts(stretch.First, stretch.Last, least.Value.Duration)).Sum(stretch => stretch.Days);
        return days == 0
            ? Findings.Not(Kind, FindingState.No, lawOf, new Reason("shorter-than-minimum", Basis: least))
            : Granted(Clock.From("term-last-day", termLast, Calendar.Plain).AddDays("extension-together", days, least), lawOf) with { Basis = [overlap] };
    }

    private static Finding Granted(Clock clock, DateOnly lawOf) =>
        Findings.Not(Kind, FindingState.Yes, lawOf, new Reason("extension-possible", clock.Day)) with { LastDay = clock.Day, Steps = clock.Steps };

    private static Clock Lengthened(Clock clock, Hindrance one, DateOnly termLast, Parameter? most, Parameter least)
    {
        if (one is { From: { } from, Last: { } last })
        {
            clock.AddDays("extension", last.DayNumber - from.DayNumber + 1, least);
        }
        else
        {
            clock.Add("extension", new Duration(one.Months ?? 0, TimeUnit.Months), least);
        }

        return most is null ? clock : clock.AtMost(Codes.Of(most.Name), most.Value.Duration.After(termLast, Calendar.Plain), most);
    }

    private static bool LastsLongEnough(Hindrance one, Duration least) =>
        one is { From: { } from, Last: { } last } ? Stretches.Lasts(from, last, least) : one.Months >= least.Count;

    private static ParameterName? Fixed(HindranceGround ground) => ground switch
    {
        HindranceGround.Death => ParameterName.DeathExtension,
        HindranceGround.Birth => ParameterName.BirthExtension,
        _ => null,
    };

    private static ParameterName? Cap(HindranceGround ground) => ground switch
    {
        HindranceGround.Literacy => ParameterName.LiteracyMax,
        HindranceGround.Homelessness => ParameterName.HomelessMax,
        HindranceGround.Provider => ParameterName.ProviderMax,
        HindranceGround.Special => ParameterName.SpecialMax,
        _ => null,
    };
}
