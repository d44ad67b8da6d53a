using Meedoen.Platform.Acts;

namespace Meedoen.Integrations.Klantprofiel;

/// <summary>Everything that can be wrong with a klantprofiel. Texts: <c>Texts/Klantprofiel.restext</c>.</summary>
internal static class Problems
{
    public static readonly Refusal NoPerson = new("klantprofiel.no-person");
    public static readonly Refusal Empty = new("klantprofiel.empty-file");
    public static readonly Refusal Unreadable = new("klantprofiel.unreadable");
    public static readonly Refusal UnknownFormat = new("klantprofiel.unknown-format");
    public static readonly Refusal OldOffice = new("klantprofiel.old-office-format");
    public static readonly Refusal Image = new("klantprofiel.image-not-read");
    public static readonly Refusal NoTextInPdf = new("klantprofiel.pdf-without-text");
    public static readonly Refusal Encrypted = new("klantprofiel.encrypted");
    public static readonly Refusal Bomb = new("klantprofiel.unpacks-too-large");
    public static readonly Refusal TooManyParts = new("klantprofiel.too-many-parts");
    public static readonly Refusal TooDeep = new("klantprofiel.nested-too-deep");
    public static readonly Refusal NoNameColumn = new("klantprofiel.no-name-column");
    public static readonly Refusal BadDate = new("klantprofiel.bad-date");
    public static readonly Refusal FutureDate = new("klantprofiel.date-in-future");
    public static readonly Refusal BadVNumber = new("klantprofiel.bad-v-number");
    public static readonly Refusal BadBsn = new("klantprofiel.bad-bsn");
    public static readonly Refusal BadAge = new("klantprofiel.bad-age");
    public static readonly Refusal BadNumber = new("klantprofiel.bad-number");
    public static readonly Refusal BadYesNo = new("klantprofiel.bad-yes-no");
    public static readonly Refusal BadGender = new("klantprofiel.bad-gender");
    public static readonly Refusal BadRole = new("klantprofiel.bad-role");
    public static readonly Refusal BadLanguage = new("klantprofiel.bad-language");
    public static readonly Refusal RowWithoutPerson = new("klantprofiel.row-without-person");
    public static readonly Refusal BadJson = new("klantprofiel.bad-json");
    public static readonly Refusal JsonShape = new("klantprofiel.json-shape");
    public static readonly Refusal BadQuotes = new("klantprofiel.bad-quotes");

    public static Refusal TooLarge { get; } =
        new Refusal("klantprofiel.too-large").With(ReadingLimits.MaxBytes / 1024 / 1024);

    public static Refusal TooManyLines { get; } = new Refusal("klantprofiel.too-many-lines").With(ReadingLimits.MaxLines);

    public static Refusal TooManyRows { get; } = new Refusal("klantprofiel.too-many-rows").With(ReadingLimits.MaxRows);

    public static Refusal TooManyColumns { get; } =
        new Refusal("klantprofiel.too-many-columns").With(ReadingLimits.MaxColumns);

    public static Refusal TooManyMembers { get; } =
        new Refusal("klantprofiel.too-many-members").With(ReadingLimits.MaxMembers);

    public static Refusal WrongCellCount(int found, int expected) =>
        new Refusal("klantprofiel.wrong-cell-count").With(found, expected);

    public static Refusal HouseholdSize(int said, int found) =>
        new Refusal("klantprofiel.household-size-differs").With(said, found);
}
