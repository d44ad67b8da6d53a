using System.Globalization;
using Meedoen.Platform.Text;

namespace Meedoen.Letters;

/// <summary>What kind of answer a letter asks of its writer.</summary>
public enum AskType
{
    /// <summary>A day.</summary>
    Date,

    /// <summary>A time of the day.</summary>
    Time,

    /// <summary>One line.</summary>
    Text,

    /// <summary>A free passage of some paragraphs, in Dutch.</summary>
    Passage,
}

/// <summary>Something the writer of a letter fills in.</summary>
/// <param name="Key">Name in the text.</param>
/// <param name="Type">Kind of answer.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Help">One line of help, or null.</param>
/// <param name="IsOptional">Whether the letter can do without.</param>
public sealed record LetterAsk(string Key, AskType Type, Localized Label, Localized? Help, bool IsOptional)
{
    /// <summary>Most characters of an answer.</summary>
    public int MaxLength => Type == AskType.Passage ? 4000 : 200;
}

/// <summary>A text in Dutch, with the same in plain words per language.</summary>
/// <param name="Text">The letter itself, in Dutch.</param>
/// <param name="Companion">Plain words, per language code.</param>
public sealed record LetterText(string Text, IReadOnlyDictionary<string, string> Companion);

/// <summary>A kind of letter: one version, which stays as it is once a letter was made with it.</summary>
/// <param name="Id">Code.</param>
/// <param name="Version">From 1.</param>
/// <param name="ValidFrom">First day on which letters are begun with this version.</param>
/// <param name="Title">Heading, per language.</param>
/// <param name="Text">What it says.</param>
public sealed record LetterTemplate(string Id, int Version, DateOnly ValidFrom, Localized Title, LetterText Text)
{
    /// <summary>From where it is begun.</summary>
    public LetterBegins Begins { get; init; }

    /// <summary>What is noted for the law when it is made known.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether it is a decision that can be objected to, and says how.</summary>
    public bool HasObjection { get; init; }

    /// <summary>Whether it tells what the plan says.</summary>
    public bool NeedsPip { get; init; }

    /// <summary>Articles that it rests on.</summary>
    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    /// <summary>What the writer fills in.</summary>
    public IReadOnlyList<LetterAsk> Asks { get; init; } = [];

    /// <summary>Heading in Dutch, which is what the letter itself carries.</summary>
    public string DutchTitle => Title.In(Dutch);

    /// <summary>The language of the letter itself.</summary>
    internal static CultureInfo Dutch { get; } = CultureInfo.GetCultureInfo("nl-NL");
}
