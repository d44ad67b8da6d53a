using Meedoen.Rules.Law;

namespace Meedoen.Rules.Explaining;

/// <summary>Where a term or question stands on the day it was looked at.</summary>
public enum FindingState
{
    /// <summary>The rule does not concern this person.</summary>
    NotApplicable,

    /// <summary>The clock has not started; the reasons say what starts it.</summary>
    NotStarted,

    /// <summary>Running; the last day is today or later.</summary>
    Running,

    /// <summary>Done, in time.</summary>
    Met,

    /// <summary>Done, after the last day.</summary>
    MetLate,

    /// <summary>The last day is past and it was not done.</summary>
    Overdue,

    /// <summary>The period or window is over; nothing is due.</summary>
    Ended,

    /// <summary>The law allows or grants it.</summary>
    Yes,

    /// <summary>The law does not allow or grant it; the reasons say why.</summary>
    No,

    /// <summary>The law leaves it to a person who decides; the reasons say on what.</summary>
    JudgementNeeded,

    /// <summary>It cannot be said without facts that the reasons name.</summary>
    FactsMissing,
}

/// <summary>Who decides.</summary>
public enum Decider
{
    /// <summary>The municipal executive.</summary>
    Executive,

    /// <summary>DUO, for the minister.</summary>
    Duo,

    /// <summary>The agency for the reception of asylum seekers.</summary>
    Coa,

    /// <summary>The person.</summary>
    Person,

    /// <summary>Nobody: it follows from the law.</summary>
    Law,
}

/// <summary>What a finding is about; the same for everybody.</summary>
/// <param name="Code">Stable code; key of its texts.</param>
/// <param name="Rules">Numbers of the rules in the legal reference that it carries out.</param>
/// <param name="Decider">Who decides.</param>
/// <param name="ChangedBy">Codes of what would change the outcome.</param>
public sealed record FindingKind(string Code, string Rules, Decider Decider, params IReadOnlyList<string> ChangedBy);

/// <summary>Why something is so: a code with a text, and what goes into the text.</summary>
/// <param name="Code">Key of the text.</param>
/// <param name="Day">A day, when the text names one.</param>
/// <param name="Number">A number, when the text names one.</param>
/// <param name="Basis">The number of the law it rests on.</param>
public readonly record struct Reason(string Code, DateOnly? Day = null, decimal? Number = null, Parameter? Basis = null);

/// <summary>What DUO says about a period, beside what was computed here.</summary>
/// <param name="First">First day according to DUO.</param>
/// <param name="Last">Last day according to DUO.</param>
/// <param name="Differs">Whether it is another period than the computed one. DUO's then rules.</param>
public sealed record DuoPeriod(DateOnly? First, DateOnly? Last, bool Differs);

/// <summary>
/// The answer to one question of law for one person on one day, with everything it rests on. Days are inclusive. Where DUO is the
/// authority and has spoken, <see cref="Duo"/> holds its days and <see cref="LastDay"/> stays the forecast.
/// </summary>
public sealed record Finding(FindingKind Kind, FindingState State)
{
    /// <summary>First day of the term or period.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Last day on which it can be done, or on which the period runs.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The day on which it was done.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>An amount in euros, hours or months; the kind says which.</summary>
    public decimal? Amount { get; init; }

    /// <summary>How the last day came about.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>Why the state is what it is.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>Numbers of the law used outside the steps and reasons.</summary>
    public IReadOnlyList<Parameter> Basis { get; init; } = [];

    /// <summary>What DUO says, when it has.</summary>
    public DuoPeriod? Duo { get; init; }

    /// <summary>The day of the legal fact by which the law was chosen.</summary>
    public DateOnly LawOf { get; init; }

    /// <summary>The last day that counts: DUO's when it has spoken, else the computed one.</summary>
    public DateOnly? RulingLastDay => Duo?.Last ?? LastDay;

    /// <summary>Calendar days that events and holidays added to the plain term.</summary>
    public int DaysAdded
    {
        get
        {
            var added = 0;
            for (var index = 1; index < Steps.Count; index++)
            {
                if (Steps[index].Kind is StepKind.AddDays or StepKind.NextWorkingDay || Steps[index] is { Kind: StepKind.Add, Why: "extension" })
                {
                    added += Steps[index].Result.DayNumber - Steps[index - 1].Result.DayNumber;
                }
            }

            return added;
        }
    }

    /// <summary>Every number of the law this rests on, each once.</summary>
    public IEnumerable<Parameter> Parameters() =>
        Steps.Select(step => step.Basis).Concat(Reasons.Select(reason => reason.Basis)).Concat(Basis).OfType<Parameter>().Distinct();

    /// <summary>Whether every text it rests on was read as it stood on the day of the legal fact.</summary>
    public bool IsVerified() => Parameters().All(parameter => parameter.IsVerifiedOn(LawOf));
}
