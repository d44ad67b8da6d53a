using Meedoen.Platform.Text;

namespace Meedoen.Dossiers;

/// <summary>What kind of value a key holds; decides how it is asked, checked, stored and shown.</summary>
public enum DataType
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Several lines of text.</summary>
    LongText,

    /// <summary>A legal date, stored as <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>A year of four digits.</summary>
    Year,

    /// <summary>A decimal number, stored with a point.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>One code out of a list of options.</summary>
    Choice,

    /// <summary>Several codes out of a list of options.</summary>
    MultiChoice,

    /// <summary>A code out of a reference table.</summary>
    CodeTable,

    /// <summary>A phone number, stored as <c>+31612345678</c>.</summary>
    Phone,

    /// <summary>An e-mail address in lower case.</summary>
    Email,

    /// <summary>A Dutch postcode, stored as <c>1234AB</c>.</summary>
    Postcode,

    /// <summary>A citizen service number of nine digits that passes the eleven-test.</summary>
    Bsn,

    /// <summary>The number of a foreign national, ten digits.</summary>
    VNumber,

    /// <summary>A whole number of minutes.</summary>
    Minutes,

    /// <summary>An amount in euro with at most two decimals.</summary>
    Money,
}

/// <summary>How careful a value must be handled (AVG art. 9, 10, 87).</summary>
public enum Sensitivity
{
    /// <summary>Personal data without a special regime.</summary>
    Ordinary,

    /// <summary>Special category: health, origin, religion (AVG art. 9); encrypted per person.</summary>
    Special,

    /// <summary>Judicial data (AVG art. 10); encrypted per person.</summary>
    Criminal,

    /// <summary>An identification number from a law (AVG art. 87); encrypted per person, never shown to parties without ground.</summary>
    NationalNumber,
}

/// <summary>What somebody with the short form of a rubric sees of a key.</summary>
public enum ShortFormRule
{
    /// <summary>That it is there, since when, and its status.</summary>
    That,

    /// <summary>The value: what a party needs to meet a person at all, such as a name or a language.</summary>
    Value,

    /// <summary>Nothing, not even that it is there.</summary>
    Hidden,
}

/// <summary>One possible value of a choice.</summary>
/// <param name="Code">Kebab-case; what is stored.</param>
/// <param name="Label">What people read.</param>
public sealed record DataOption(string Code, Localized Label)
{
    /// <summary>Whether it is no longer offered; who has it, keeps it and reads it.</summary>
    public bool Ended { get; init; }
}

/// <summary>A key is asked, and missed, only while another key has one of these values.</summary>
/// <param name="Key">The other key.</param>
/// <param name="Values">Its values.</param>
public sealed record OnlyWhen(string Key, IReadOnlyList<string> Values);

/// <summary>One thing that may be known about a person, defined once: every form, right, export and letter is a projection of it.</summary>
public sealed record DataKey
{
    /// <summary>Kebab-case; columns of typed tables read <c>table.column</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The rubric whose rights apply.</summary>
    public required Rubric Rubric { get; init; }

    /// <summary>What people read beside the value.</summary>
    public required Localized Label { get; init; }

    /// <summary>One line of help, or null.</summary>
    public Localized? Help { get; init; }

    /// <summary>Kind of value.</summary>
    public required DataType Type { get; init; }

    /// <summary>The reference table of a <see cref="DataType.CodeTable"/> key.</summary>
    public string? CodeTable { get; init; }

    /// <summary>The options of a choice.</summary>
    public IReadOnlyList<DataOption> Options { get; init; } = [];

    /// <summary>How careful the value is handled.</summary>
    public Sensitivity Sensitivity { get; init; }

    /// <summary>Ids of the purposes for which the value may be used.</summary>
    public IReadOnlyList<string> Purposes { get; init; } = [];

    /// <summary>Ids of the purposes that are not complete without it.</summary>
    public IReadOnlyList<string> RequiredFor { get; init; } = [];

    /// <summary>Articles that allow it.</summary>
    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    /// <summary>Id of the retention rule.</summary>
    public required string Retention { get; init; }

    /// <summary>Names in the Gemeentelijk Gegevensmodel, <c>Class.Attribute</c> as published.</summary>
    public IReadOnlyList<string> Ggm { get; init; } = [];

    /// <summary>Name in the messages with DUO, or null.</summary>
    public string? Duo { get; init; }

    /// <summary>Whether a person may have several values at the same time.</summary>
    public bool Multiple { get; init; }

    /// <summary>What the short form shows.</summary>
    public ShortFormRule ShortForm { get; init; }

    /// <summary>Whether it is a functional condition, shown where a cause is not.</summary>
    public bool Functional { get; init; }

    /// <summary>Least length of a text, value of a number, or days from today of a date; null when unbounded.</summary>
    public int? Min { get; init; }

    /// <summary>Greatest length, value, or days from today (0: not in the future); null when unbounded.</summary>
    public int? Max { get; init; }

    /// <summary>Regular expression the whole text must match, or null.</summary>
    public string? Pattern { get; init; }

    /// <summary>The places where it is asked, <c>form.section</c>.</summary>
    public IReadOnlyList<string> AskedIn { get; init; } = [];

    /// <summary>Asked only while another key has a value, or null.</summary>
    public OnlyWhen? OnlyWhen { get; init; }

    /// <summary>The typed table whose column this is, or null for a fact.</summary>
    public string? Table { get; init; }

    /// <summary>Whether it is no longer asked; what was answered stays, and is shown.</summary>
    public bool Ended { get; init; }

    /// <summary>Whether the value is stored encrypted under the key of the person.</summary>
    public bool Encrypted => Sensitivity != Sensitivity.Ordinary;
}
