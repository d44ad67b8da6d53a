using Meedoen.Rules.Decisions;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;

namespace Meedoen.Letters.Objections;

/// <summary>What the Awb says of an objection: in time or not, decide by when, and what one can do after that. Pure.</summary>
internal static class ObjectionLaw
{
    /// <summary>Whether it came in time, with how the last day came about (Awb art. 6:7, 6:8).</summary>
    public static Finding InTime(Objection row, Situation now) => ObjectionTerm.Compute(row.DecisionOn, now.On, row.ReceivedOn, now.Law, now.Calendar);

    /// <summary>By when is decided (Awb art. 7:10).</summary>
    public static Finding DecideBy(Objection row, Situation now) =>
        ObjectionTerm.DecisionBy(row.DecisionOn, row.WithCommittee, row.AdjournedOn is not null, now.On, row.DecidedOn, now.Law, now.Calendar);

    /// <summary>Last day to go to court after a decision of this day: six weeks as well (Awb art. 6:7, 8:1).</summary>
    public static DateOnly AppealUntil(DateOnly decided, Situation now) => ObjectionTerm.Compute(decided, decided, null, now.Law, now.Calendar).LastDay!.Value;
}
