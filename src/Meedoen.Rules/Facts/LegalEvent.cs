namespace Meedoen.Rules.Facts;

/// <summary>What can happen that starts, stops or changes a term. The codes (kebab-case) are the names in a facts file.</summary>
public enum LegalEventKind
{
    /// <summary>A purpose of residence begins; <c>code</c> names it.</summary>
    ResidencePurpose,

    /// <summary>The person gave up the rights and duties of an asylum status holder.</summary>
    AsylumRightsWaived,

    /// <summary>Education; <c>code</c> names the kind, <c>until</c> its last day.</summary>
    Education,

    /// <summary>Away from what the duty rests on; <c>until</c> is the first day back.</summary>
    Interruption,

    /// <summary>Request for a whole exemption; <c>code</c> is the ground.</summary>
    ExemptionRequested,

    /// <summary>Request for a dispensation; <c>code</c> is <c>medical</c> or <c>special</c>.</summary>
    DispensationRequested,

    /// <summary>The person died.</summary>
    Died,

    /// <summary>Called for the broad intake; <c>until</c> is the last day of the term that was set.</summary>
    IntakeCall,

    /// <summary>Came to the broad intake and cooperated.</summary>
    IntakeAttended,

    /// <summary>Did not come or did not cooperate.</summary>
    IntakeNoShow,

    /// <summary>Written warning.</summary>
    IntakeWarning,

    /// <summary>The broad intake is done.</summary>
    IntakeCompleted,

    /// <summary>The person was told of the right to be interviewed alone.</summary>
    AloneRightTold,

    /// <summary>A third party was asked for information without which the plan cannot be made.</summary>
    InformationAsked,

    /// <summary>That information came in.</summary>
    InformationReceived,

    /// <summary>A plan was dated; <c>code</c> is the route (b, o, z), <c>level</c> a2 or b1, <c>reason</c> why again.</summary>
    Pip,

    /// <summary>The first plan was revoked without another in its place.</summary>
    PipRevoked,

    /// <summary>Registered in a new municipality after a plan elsewhere.</summary>
    MovedIn,

    /// <summary>Left for another municipality.</summary>
    MovedOut,

    /// <summary>A contract with a provider; <c>level</c> is its level, <c>code</c> <c>education-route</c> when it prepares for education.</summary>
    Contract,

    /// <summary>Something that hindered; <c>code</c> is the ground, <c>until</c> its last day.</summary>
    Hindrance,

    /// <summary>DUO received a request for a longer term.</summary>
    ExtensionRequested,

    /// <summary>DUO gave a longer term; <c>until</c> is the new last day, or <c>number</c> the days.</summary>
    ExtensionGranted,

    /// <summary>DUO refused a longer term.</summary>
    ExtensionRefused,

    /// <summary>An exam; <c>code</c> is the part (le, lu, sc, sp, knm), <c>level</c> its level, <c>reason</c> passed, failed or none.</summary>
    Exam,

    /// <summary>The final talk of the Z-route.</summary>
    FinalTalk,

    /// <summary>A fine was made known; <c>code</c> is the article (22 to 25), <c>number</c> the euros, <c>until</c> the day it became final.</summary>
    Fine,

    /// <summary>Conduct that may lead to a fine was found; <c>code</c> is the blame (intent, gross, normal, reduced, none).</summary>
    Conduct,

    /// <summary>The benefit was lowered for the same conduct.</summary>
    BenefitLowered,

    /// <summary>A decision was made known; <c>code</c> names it.</summary>
    Decision,

    /// <summary>An objection came in; <c>code</c> names the decision.</summary>
    Objection,

    /// <summary>The decision on the objection was put off.</summary>
    ObjectionAdjourned,

    /// <summary>Reported for benefit.</summary>
    BenefitReported,

    /// <summary>Proof of Dutch; <c>code</c> names it.</summary>
    LanguageProof,

    /// <summary>Language test for the benefit; <c>reason</c> is passed or failed.</summary>
    LanguageTest,

    /// <summary>Written notice that Dutch is not sufficient.</summary>
    LanguageNotice,

    /// <summary>Declared willing to learn.</summary>
    LanguageWilling,

    /// <summary>Began to learn.</summary>
    LanguageStart,

    /// <summary>A trial placement began.</summary>
    TrialPlacement,

    /// <summary>The wage value was set.</summary>
    WageValueSet,

    /// <summary>Employment began.</summary>
    Employment,

    /// <summary>A loan for integration ended: complied, or the right to it ended.</summary>
    LoanEnded,
}

/// <summary>Something that happened on a day. Which of the other fields mean something depends on the kind.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="On">The day, or the first day of a period.</param>
public sealed record LegalEvent(LegalEventKind Kind, DateOnly On)
{
    /// <summary>Last day of a period, or as the kind says.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Which one: a ground, a route, a part.</summary>
    public string Code { get; init; } = "";

    /// <summary>Language level.</summary>
    public string Level { get; init; } = "";

    /// <summary>Why, or with which result.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Euros, days or hours, as the kind says.</summary>
    public int? Number { get; init; }

    /// <summary>By day; what happened on one day in a fixed order, so that the order in which events came in changes nothing.</summary>
    internal static int InOrder(LegalEvent one, LegalEvent other)
    {
        var order = one.On.CompareTo(other.On);
        return order != 0 ? order : one.Kind != other.Kind ? one.Kind.CompareTo(other.Kind) : SameDay(one, other);
    }

    private static int SameDay(LegalEvent one, LegalEvent other)
    {
        var order = string.CompareOrdinal(one.Code, other.Code);
        order = order != 0 ? order : string.CompareOrdinal(one.Level, other.Level);
        order = order != 0 ? order : string.CompareOrdinal(one.Reason, other.Reason);
        order = order != 0 ? order : Nullable.Compare(one.Until, other.Until);
        return order != 0 ? order : Nullable.Compare(one.Number, other.Number);
    }
}
