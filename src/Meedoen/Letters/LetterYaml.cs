namespace Meedoen.Letters;

/// <summary>A letter as its file has it.</summary>
internal sealed class LetterYaml
{
    public required string Id { get; set; }

    public required int Version { get; set; }

    public required string ValidFrom { get; set; }

    public required LetterBegins Begins { get; set; }

    public List<string> Notes { get; set; } = [];

    public bool Objection { get; set; }

    public bool NeedsPip { get; set; }

    public required List<string> LegalBasis { get; set; }

    public required Dictionary<string, string> Title { get; set; }

    public List<Ask> Asks { get; set; } = [];

    public required string Text { get; set; }

    public required Dictionary<string, string> Companion { get; set; }

    /// <summary>Something that is asked.</summary>
    internal sealed class Ask
    {
        public required string Key { get; set; }

        public required AskType Type { get; set; }

        public bool Optional { get; set; }

        public required Dictionary<string, string> Label { get; set; }

        public Dictionary<string, string>? Help { get; set; }
    }

    /// <summary>A text that several letters share.</summary>
    internal sealed class Clause
    {
        public required string Text { get; set; }

        public required Dictionary<string, string> Companion { get; set; }
    }
}
