namespace Meedoen.Tests.Scenarios;

/// <summary>The acceptance scenarios in scope, with their clauses, and those still to come.</summary>
internal static partial class Catalogue
{
    private const string Reports = "reports come with Insight";
    private const string Candidates = "candidate profiles come with Work";

    public static IReadOnlyList<Scenario> InScope { get; } =
    [
        new("S-066", "A mailed klantprofiel becomes a record",
            "A household of four that has not arrived yet exists, with its persons",
            "The original is kept as a document",
            "The case owner has the task to plan the introduction",
            "The same profile sent again updates the household and makes no second person",
            "Another spelling with the same V-number is proposed as the same person"),
        new("S-067", "In touch before it is certain that they may stay",
            "Until the link is confirmed only introduction steps are open",
            "Until then no test, questionnaire or plan can be recorded",
            "On the day of the link the klantreis becomes active, from that date",
            "Somebody linked to another municipality is handed over, or deleted after the term that the administrator set",
            "A line in the log says so",
            "She is in no caseload, count or report; the list before arrival says only until when she is known"),
        new("S-068", "Introduction in the reception centre, one contact person from the first day",
            "The participant's first screen shows the contact person's name, photo if there is one, phone number and next appointment",
            "Changing the contact person needs the date of a hand-over talk and both names",
            "The participant is told before the change takes effect"),
        new("S-070", "The routekaart",
            "It shows the steps of the participant's own route in order, with a date or period",
            "It says where the participant is",
            "It says who helps, and what to do next",
            "The A4 print has both languages",
            "The print can be read without colour",
            "A skipped step is shown as skipped, not as missing"),
        new("S-071", "Language test leads to a fitting provider",
            "The four skills are stored with the assessor",
            "Suggestions are ranked Veluwe Taal, TwinLes, TaalPlus, with reasons",
            "ROC Rand is not suggested",
            "A re-test keeps both results and shows the change per skill"),
        new("S-073", "Competence questionnaire and its report",
            "Has done, does well and finds hard are separate profile items with source and date",
            "The PDF is a document",
            new Clause("Items can be added to a candidate profile one by one", Candidates),
            "Without a result the step stays open and the home visit shows that the report is missing"),
        new("S-074", "Home visit with volunteers, everything arranged from the start",
            "Each item has an owner and a date",
            "Unknown does not survive the diagnostic interview: then it is an alarm",
            "The volunteer sees her items and that there are lessons, not the scores or the competence report",
            "The language test talk is ticked with its date"),
        new("S-076", "Diagnostic interview, then the support plan with goals",
            "Before the talk the plan cannot be settled",
            "After it each goal has a horizon, an owner, a measure and an evaluation date",
            "Topics that were not discussed are listed",
            "The participant gets the plan in plain Dutch and Arabic, and agrees or remarks",
            "Health lines stay in their own rubric"),
        new("S-088", "Three hundred journeys, three municipalities",
            "A caseload of 190 opens within two seconds",
            "It is sorted by next action",
            "It can be filtered on phase, language and alarm",
            new Clause("The report says 300 on the date, split 190, 60 and 50", Reports),
            new Clause("The report says that 12 are in the full-time pilot", Reports),
            "An official of one municipality sees that municipality's 60 only",
            "Each of the 300 has a route picture and dates of their own",
            "Each of the 300 has goals of their own"),
    ];

    /// <summary>The scenario with this number among those in scope, or null.</summary>
    public static Scenario? Find(string id) => InScope.FirstOrDefault(s => s.Id == id);
}
