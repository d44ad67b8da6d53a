using Meedoen.Rules.Explaining;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Plans;

/// <summary>The day on which PVT was signed or MAP was closed, as it is put to DUO.</summary>
/// <param name="On">The day; null withdraws it.</param>
/// <param name="Registered">The day of registering.</param>
/// <param name="TermFirst">First day of the term.</param>
/// <param name="TermLast">Last day of the term.</param>
public sealed record ComponentMessage(DateOnly? On, DateOnly Registered, DateOnly? TermFirst, DateOnly TermLast)
{
    /// <summary>To blame (true), not to blame (false), or not said.</summary>
    public bool? Blame { get; init; }

    /// <summary>The Z-route was closed on this day.</summary>
    public DateOnly? RouteClosed { get; init; }

    public bool OwnsPlan { get; init; } = true;
}

/// <summary>Reasons for which DUO refuses PVT and MAP dates (rules of the connection; Besluit inburgering 2021 art. 3.1-3.2).</summary>
public static class ComponentRegistration
{
    private static readonly FindingKind Kind = new("component-registration", "R-4.11 R-4.12", Decider.Duo, "message-corrected");

    /// <summary>The first day on which "not to blame" may be registered.</summary>
    public static DateOnly NotToBlameFrom(DateOnly termLast, LawBook law)
    {
        var window = law.On(ParameterName.BlameWindow, termLast).Value.Duration;
        return (window with { Count = -window.Count }).After(termLast, Calendar.Plain);
    }

    /// <summary>Whether DUO takes it; the reasons name every refusal.</summary>
    public static Finding Check(ComponentMessage message, LawBook law)
    {
        var from = NotToBlameFrom(message.TermLast, law);
        var inTime = message.On <= message.TermLast;
        (bool Refused, Reason Why)[] checks =
        [
            (!message.OwnsPlan, new("component-not-ours")),
            (message.On < message.TermFirst, new("component-before-term")),
            (message.On > message.RouteClosed, new("component-after-route")),
            (message.On > message.Registered, new("component-in-future")),
            (message.On is null && message.RouteClosed is not null, new("component-route-closed")),
            (inTime && message.Blame is not null, new("blame-not-asked")),
            (message.On > message.TermLast && message.Blame is null, new("blame-asked")),
            (message.Blame is false && message.Registered < from, new("not-to-blame-too-early", from)),
            (message.Blame is true && message.Registered <= message.TermLast, new("to-blame-too-early", message.TermLast.AddDays(1))),
        ];
        return Findings.Verdict(Kind, message.Registered, [.. checks.Where(check => check.Refused).Select(check => check.Why)], law.On(ParameterName.BlameWindow, message.TermLast));
    }
}
