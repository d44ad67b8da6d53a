namespace Meedoen.Dossiers;

/// <summary>What an own key is about; the administrator says so when it is made.</summary>
public enum OwnKeySubject
{
    /// <summary>Nothing special.</summary>
    Ordinary,

    /// <summary>Health (AVG art. 9).</summary>
    Health,

    /// <summary>Origin, religion, politics, sexuality, trade union (AVG art. 9).</summary>
    Belief,

    /// <summary>Offences (AVG art. 10).</summary>
    Criminal,

    /// <summary>An identification number (AVG art. 87).</summary>
    Number,
}

/// <summary>What an administrator typed about an own key; nothing of it was checked.</summary>
public sealed record OwnKeyForm
{
    /// <summary>The key that is changed, or null for a new one.</summary>
    public string? Key { get; init; }

    /// <summary>Number of the decision that the form was made from; 0 for a new key.</summary>
    public int Number { get; init; }

    /// <summary>Rubric of a new key.</summary>
    public Rubric Rubric { get; init; }

    /// <summary>Kind of value of a new key.</summary>
    public DataType? Type { get; init; }

    /// <summary>What a new key is about.</summary>
    public OwnKeySubject? Subject { get; init; }

    /// <summary>The question.</summary>
    public OwnText Label { get; init; } = new(string.Empty, string.Empty);

    /// <summary>A line of help.</summary>
    public OwnText Help { get; init; } = new(string.Empty, string.Empty);

    /// <summary>Rows of answers; a row without text is none. The code is empty for a new one.</summary>
    public IReadOnlyList<OwnOption> Options { get; init; } = [];

    /// <summary>Purposes that were ticked.</summary>
    public IReadOnlyList<string> Purposes { get; init; } = [];

    /// <summary>Purposes for which it must be known.</summary>
    public IReadOnlyList<string> RequiredFor { get; init; } = [];

    /// <summary>Legal bases that were ticked.</summary>
    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    /// <summary>Retention rule.</summary>
    public string? Retention { get; init; }

    /// <summary>Places that were ticked, <c>form.section</c>.</summary>
    public IReadOnlyList<string> AskedIn { get; init; } = [];

    /// <summary>Whether it is no longer asked.</summary>
    public bool Ended { get; init; }

    /// <summary>First day; today or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The form as it stands for a key that exists.</summary>
    public static OwnKeyForm Of(OwnKeyState state) => new()
    {
        Key = state.Key.Key,
        Number = state.Number,
        Rubric = state.Key.Rubric,
        Type = state.Key.Type,
        Label = state.Key.Label,
        Help = state.Key.Help ?? new(string.Empty, string.Empty),
        Options = state.Key.Options,
        Purposes = state.Key.Purposes,
        RequiredFor = state.Key.RequiredFor,
        LegalBasis = state.Key.LegalBasis,
        Retention = state.Key.Retention,
        AskedIn = state.Key.AskedIn,
        Ended = state.Key.Ended,
    };
}
