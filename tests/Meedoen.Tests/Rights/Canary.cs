using Meedoen.Dossiers;
using Meedoen.Parties;

namespace Meedoen.Tests.Rights;

/// <summary>A value that stands out wherever it turns up.</summary>
/// <param name="Rubric">Rubric it belongs to.</param>
/// <param name="Kind">Which readers of the rubric may read it.</param>
/// <param name="Key">Key of the dictionary; empty for values in tables.</param>
/// <param name="Value">As it is stored.</param>
internal sealed record Canary(Rubric Rubric, ValueKind Kind, string Key, string Value)
{
    /// <summary>Ways in which it may be written in an answer.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [Value];

    /// <summary>The role of the involved party that wrote it; the case owner for the rest.</summary>
    public AccessRole Author { get; init; } = AccessRole.CaseOwner;

    /// <summary>Whether a text holds it, however written.</summary>
    public bool IsIn(string text) => Forms.Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc />
    public override string ToString() => $"{Rubric} {Kind} {Key} by {Author.Code()} ({Value})";
}

/// <summary>The canaries that are planted in the file of the person of the matrix.</summary>
internal static class Canaries
{
    /// <summary>Name of the person; part of the short form of R1.</summary>
    public static Canary Name { get; } = new(Rubric.R1, ValueKind.Short, string.Empty, "Xanthozz");

    /// <summary>Place of a conversation: agreements.</summary>
    public static Canary Place { get; } = new(Rubric.R10, ValueKind.Content, string.Empty, "Qplaceqx");

    /// <summary>What was said in a conversation.</summary>
    public static Canary Note { get; } = new(Rubric.R10, ValueKind.Content, string.Empty, "Qnoteqx");

    /// <summary>File name of a document.</summary>
    public static Canary DocumentName { get; } = new(Rubric.R5, ValueKind.Content, string.Empty, "Qdocnameqx");

    /// <summary>What is in the document.</summary>
    public static Canary DocumentText { get; } = new(Rubric.R5, ValueKind.Content, string.Empty, "Qdoctextqx");

    /// <summary>What was practised with the teacher.</summary>
    public static Canary Practised { get; } = new(Rubric.R11, ValueKind.Content, string.Empty, "Qpractisedqx") { Author = AccessRole.LanguageProvider };

    /// <summary>Title of a step that was added in somebody's own words.</summary>
    public static Canary StepTitle { get; } = new(Rubric.R10, ValueKind.Content, string.Empty, "Qstepqx");

    /// <summary>Why a step was skipped, in words.</summary>
    public static Canary SkipReason { get; } = new(Rubric.R10, ValueKind.Content, string.Empty, "Qreasonqx");

    /// <summary>What a klantprofiel says of the place of living, not yet confirmed.</summary>
    public static Canary ProfileValue { get; } = new(Rubric.R1, ValueKind.Content, string.Empty, "Qprofileqx");

    /// <summary>What stands in the klantprofiel and is in no rubric that is read: kept with the confidential notes.</summary>
    public static Canary ProfileLine { get; } = new(Rubric.R15, ValueKind.Content, string.Empty, "Qlineqx");

    /// <summary>Statements, one or more per rubric.</summary>
    public static IReadOnlyList<Canary> Facts { get; } =
    [
        new(Rubric.R1, ValueKind.Short, "called-name", $"{Name.Value} Amara") { Forms = [Name.Value] }, Text(1, "emergency-contact"), Text(1, "street"),
        Number("bsn", "12345" + "6782"), Number("v-number", "9876543210"),
        Text(2, "azc-location"), Text(3, "children-situation"), Text(4, "provider-wish"), Text(5, "work-description"),
        Text(6, "quality-example"), Own(6, "competence-hard", AccessRole.Supporter), Own(6, "competence-hard", AccessRole.ExpertByExperience),
        Text(7, "health-worry"), Text(7, "work-condition-note", ValueKind.Functional), Own(7, "care-contact", AccessRole.CarePartner),
        Day(8, "benefit-from", 1987, 3, 13, "13 maart 1987"), Text(9, "home-situation"), Text(10, "wish"), Text(10, "theme-agreement"),
        Text(11, "rhythm-help"), Text(12, "visit-impression-company"),
        Text(13, "network-size"), Text(14, "observation"), Own(14, "observation", AccessRole.JobLanguageCoach), Own(14, "observation", AccessRole.Employer),
        Text(15, "confidential-note"), Own(15, "confidential-note", AccessRole.WorkConsultant),
        Own(15, "confidential-note", AccessRole.Supporter), Own(15, "confidential-note", AccessRole.CarePartner),
        Text(16, "direction-reason"), Day(17, "cycles-independently-on", 1988, 4, 14, "14 april 1988", ValueKind.Short),
    ];

    /// <summary>Of the partner in the same household: nobody's but who is involved with the partner.</summary>
    public static Canary PartnerName { get; } = new(Rubric.R1, ValueKind.Short, string.Empty, "Yolandizz");

    /// <summary>Everything about the person.</summary>
    public static IReadOnlyList<Canary> All { get; } = [Name, Place, Note, DocumentName, DocumentText, Practised, StepTitle, SkipReason, ProfileValue, ProfileLine, .. Facts];

    private static Canary Text(int rubric, string key, ValueKind kind = ValueKind.Content) =>
        new((Rubric)rubric, kind, key, $"Qr{rubric}{key.Replace("-", string.Empty, StringComparison.Ordinal)}qx");

    private static Canary Own(int rubric, string key, AccessRole author)
    {
        var value = $"Qown{author.Code()}{rubric}{key.Replace("-", string.Empty, StringComparison.Ordinal)}qx";
        return new((Rubric)rubric, ValueKind.Content, key, value) { Author = author };
    }

    private static Canary Number(string key, string value) => new(Rubric.R1, ValueKind.Number, key, value);

    private static Canary Day(int rubric, string key, int year, int month, int day, string words, ValueKind kind = ValueKind.Content)
    {
        var date = new DateOnly(year, month, day);
        var stored = date.ToString("yyyy-MM-dd");
        return new((Rubric)rubric, kind, key, stored) { Forms = [stored, words, date.ToString("dd-MM-yyyy")] };
    }
}
