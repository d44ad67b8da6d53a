namespace Meedoen.Integrations.Klantprofiel.Fields;

/// <summary>How the words behind a label are read.</summary>
internal enum FieldType
{
    /// <summary>As they are.</summary>
    Text,

    /// <summary>A name of a person, also as "Family, Given".</summary>
    Name,

    /// <summary>A date, possibly without day or month.</summary>
    Date,

    /// <summary>Ten digits of the immigration service.</summary>
    VNumber,

    /// <summary>Nine digits that pass the eleven test.</summary>
    Bsn,

    /// <summary>Names of languages.</summary>
    Languages,

    /// <summary>Man, woman, other.</summary>
    Gender,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A whole number from 0 to 120.</summary>
    Number,

    /// <summary>Age in years.</summary>
    Age,

    /// <summary>Work before, with years when they are told.</summary>
    Work,

    /// <summary>About health: sensitive.</summary>
    Health,

    /// <summary>Whether an interpreter is needed, and for which language.</summary>
    Interpreter,

    /// <summary>Highest level of education.</summary>
    EducationLevel,

    /// <summary>Education in words, with a level when one is told.</summary>
    Education,

    /// <summary>Sentence about who belongs to the household.</summary>
    Family,

    /// <summary>Name of the partner.</summary>
    Partner,

    /// <summary>List of children.</summary>
    Children,

    /// <summary>Place in the household.</summary>
    Role,

    /// <summary>Somebody who is not in the household.</summary>
    Contact,
}

/// <summary>A field that a klantprofiel may hold.</summary>
internal sealed class FieldDefinition
{
    /// <summary>Key of the dictionary, or <c>reading.*</c> for what only steers the reader.</summary>
    public string Key { get; init; } = string.Empty;

    /// <summary>Another key that its values are proposed for, or null.</summary>
    public string? ProposedAs { get; init; }

    /// <summary>How its words are read.</summary>
    public FieldType Type { get; init; }

    /// <summary>How senders name it.</summary>
    public List<string> Labels { get; init; } = [];

    /// <summary>Never a proposal of its own.</summary>
    public bool IsSteering => ProposedAs is null && Key.StartsWith("reading.", StringComparison.Ordinal);

    /// <summary>Shown to few, logged nowhere.</summary>
    public bool IsSensitive => Type is FieldType.Health or FieldType.Bsn;
}
