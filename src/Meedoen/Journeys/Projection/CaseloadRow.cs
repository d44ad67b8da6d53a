namespace Meedoen.Journeys;

/// <summary>
/// One journey as lists show it: written in the transaction of the act that changes it, equal to the fold of that day. Nothing that
/// passes with time is in it: whether something is late is compared when it is read.
/// </summary>
public sealed class CaseloadRow
{
    /// <summary>Where the row lies, given by the database: a page of a list finds its rows by it in one search each. Means nothing else.</summary>
    internal long Number { get; init; }

    public required Guid EnrolmentId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Whether the journey belongs in a caseload; let go, ended and not yet linked journeys are found elsewhere.</summary>
    public bool Running { get; set; }

    public string Name { get; set; } = "";

    /// <summary>The name in lower case without accents, for the filter on text.</summary>
    public string NameKey { get; set; } = "";

    public Guid? MunicipalityId { get; set; }

    public string? Municipality { get; set; }

    /// <summary>ISO 639 code, or null.</summary>
    public string? Language { get; set; }

    public required string TemplateId { get; init; }

    public int TemplateVersion { get; set; }

    public EnrolmentState State { get; set; }

    public string? Route { get; set; }

    /// <summary>Phase of the next step, or the last one begun; null before the first.</summary>
    public string? Phase { get; set; }

    /// <summary>Key of the next open step (see <see cref="OpenStep.Key"/>), or null when nothing is open.</summary>
    public string? NextKey { get; set; }

    /// <summary>Step of the template behind it, or null for an added step or a contact.</summary>
    public string? NextStep { get; set; }

    /// <summary>Id of the title (<see cref="JourneyText"/>) of an added step; else null.</summary>
    public Guid? NextTextId { get; set; }

    public OpenStepKind? NextKind { get; set; }

    public DateOnly? NextOpensOn { get; set; }

    public DateOnly? NextDueOn { get; set; }

    /// <summary>What the next step waits for, or null.</summary>
    public string? NextWaitsFor { get; set; }

    /// <summary>What the list is sorted by: when the next step is due, else opens; far away when neither is known.</summary>
    public DateOnly SortOn { get; set; }

    /// <summary>Whether patience mode holds: nothing is late.</summary>
    public bool Quiet { get; set; }

    /// <summary>Codes of what to look at, joined by spaces, or null.</summary>
    public string? Signals { get; set; }

    /// <summary>One letter per station of the route card, in order: d done, n now, w waiting, a ahead, s skipped, f fork.</summary>
    public string Progress { get; set; } = "";

    /// <summary>Position in <see cref="Progress"/> of "you are here", or -1.</summary>
    public int Here { get; set; } = -1;

    public Guid? ContactId { get; set; }

    public string? ContactName { get; set; }

    public Guid? NextContactId { get; set; }

    public string? NextContactName { get; set; }

    /// <summary>First day of the next contact person.</summary>
    public DateOnly? NextContactFrom { get; set; }

    public Guid? EditionId { get; set; }

    /// <summary>Next day on which the fold differs without an act: then the row is written again.</summary>
    public DateOnly? NextChangeOn { get; set; }
}

/// <summary>Something that can be done in a journey, now or from a known day; and what to look at.</summary>
public sealed class OpenStep
{
    public required Guid EnrolmentId { get; init; }

    /// <summary>Id of the step, or kind and number for the rest. Unique in the journey.</summary>
    public required string Key { get; init; }

    public required Guid PersonId { get; init; }

    public OpenStepKind Kind { get; set; }

    /// <summary>Step of the template or added step; for a signal what it is about.</summary>
    public string? Step { get; set; }

    /// <summary>Id of the title (<see cref="JourneyText"/>) of an added step; else null.</summary>
    public Guid? TextId { get; set; }

    /// <summary>Two-letter code of the role that has to do it; empty for a party without an account.</summary>
    public string Owner { get; set; } = "";

    /// <summary>Role of the template that has to do it.</summary>
    public string OwnerRole { get; set; } = "";

    public DateOnly? OpensOn { get; set; }

    public DateOnly? DueOn { get; set; }

    /// <summary>What it waits for (<see cref="WaitCode"/>; the code of a signal), or null.</summary>
    public string? WaitsFor { get; set; }

    /// <summary>Why it is due then: a <see cref="Programmes.DueExplanation"/> as JSON; null without a date.</summary>
    public string? Why { get; set; }

    public bool Quiet { get; set; }

    /// <summary>The conversation that was agreed to do it, or null.</summary>
    public Guid? PlannedTalk { get; set; }

    /// <summary>Day of that conversation, or null.</summary>
    public DateOnly? PlannedOn { get; set; }
}
