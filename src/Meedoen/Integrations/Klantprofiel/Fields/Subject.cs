namespace Meedoen.Integrations.Klantprofiel.Fields;

/// <summary>Whom a part of the text is about.</summary>
internal enum SubjectKind
{
    Main,
    Partner,
    Child,
    Relative,

    /// <summary>Somebody outside the household, such as the sender: read, not proposed.</summary>
    Contact,
}

/// <summary>One person in the text. Number 0: no number given.</summary>
internal readonly record struct Subject(SubjectKind Kind, int Number = 0)
{
    public static Subject Main { get; } = new(SubjectKind.Main);

    public static Subject Partner { get; } = new(SubjectKind.Partner);

    public static Subject Contact { get; } = new(SubjectKind.Contact);
}
