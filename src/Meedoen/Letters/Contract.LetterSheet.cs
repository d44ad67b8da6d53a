namespace Meedoen.Letters;

/// <summary>What a piece of text in a letter is.</summary>
public enum BlockKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading above paragraphs.</summary>
    Heading,

    /// <summary>One line of a list.</summary>
    Item,
}

/// <summary>A piece of text in a letter.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says.</param>
public sealed record LetterBlock(BlockKind Kind, string Text);

/// <summary>A letter as it is read: nothing is filled in any more. Once signed off it is kept as it is.</summary>
/// <param name="Title">Heading in Dutch.</param>
/// <param name="Sender">Organisation that writes.</param>
/// <param name="Receiver">Lines with name and address of the participant.</param>
/// <param name="Day">Date of the letter.</param>
/// <param name="Reference">Mark by which it is named.</param>
/// <param name="Signer">Who signs, and for whom.</param>
public sealed record LetterSheet(string Title, string Sender, IReadOnlyList<string> Receiver, DateOnly Day, string Reference, string Signer)
{
    /// <summary>The letter itself, in Dutch.</summary>
    public IReadOnlyList<LetterBlock> Blocks { get; init; } = [];

    /// <summary>Articles it rests on.</summary>
    public IReadOnlyList<string> LegalBasis { get; init; } = [];

    /// <summary>The same in plain words, per language code.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LetterBlock>> Companion { get; init; } = new Dictionary<string, IReadOnlyList<LetterBlock>>();

    /// <summary>Code of the language of the plain words that are printed along.</summary>
    public string Language { get; init; } = "nl";

    /// <summary>Heading of the plain words, per language code.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>();
}
