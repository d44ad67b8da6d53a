using Meedoen.Platform.Acts;

namespace Meedoen.Parties;

/// <summary>
/// When a contact person may be handed over: never silently and never from today. There is a talk with a date, both names are known,
/// and the participant hears it at least a day before it takes effect.
/// </summary>
internal static class ContactPersonRules
{
    public static Outcome<Done> MayHandOver(Guid? current, Guid? next, DateOnly? talkOn, DateOnly? effectiveOn, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (current is null)
        {
            refusals.Add(new Refusal("parties.no-contact-person-yet"));
        }

        if (next is null || next == current)
        {
            refusals.Add(new Refusal(next is null ? "parties.new-contact-person-missing" : "parties.same-contact-person", "account"));
        }

        if (talkOn is null)
        {
            refusals.Add(new Refusal("parties.hand-over-talk-missing", "talkOn"));
        }

        if (effectiveOn is null || effectiveOn <= today || effectiveOn < talkOn)
        {
            refusals.Add(new Refusal("parties.hand-over-too-soon", "effectiveOn"));
        }

        return refusals.Count > 0 ? refusals : Done.Instance;
    }

    public static Outcome<Done> MayStandIn(Guid? replaced, Guid? by, DateOnly? from, DateOnly? to, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (by is null || by == replaced)
        {
            refusals.Add(new Refusal("parties.stand-in-missing", "account"));
        }

        if (from is null || from < today)
        {
            refusals.Add(new Refusal("parties.stand-in-from", "from"));
        }

        if (to is null || to < from)
        {
            refusals.Add(new Refusal("parties.stand-in-to", "to"));
        }

        return refusals.Count > 0 ? refusals : Done.Instance;
    }
}
