namespace Meedoen.Dossiers.Dictionary;

/// <summary>What the files of a dictionary say, before it is put together.</summary>
internal sealed class DictionaryParts
{
    /// <summary>Number, date and fingerprint.</summary>
    public DictionaryVersion Version { get; set; }

    /// <summary>Keys in the order of the files.</summary>
    public List<DataKey> Keys { get; } = [];

    /// <summary>Names of rubrics.</summary>
    public List<RubricText> Rubrics { get; } = [];

    /// <summary>Purposes.</summary>
    public List<Purpose> Purposes { get; } = [];

    /// <summary>Retention rules.</summary>
    public List<RetentionRule> Retention { get; } = [];

    /// <summary>Outlines of forms.</summary>
    public List<FormOutline> Forms { get; } = [];

    /// <summary>Named sets of options.</summary>
    public Dictionary<string, IReadOnlyList<DataOption>> OptionSets { get; } = new(StringComparer.Ordinal);
}
