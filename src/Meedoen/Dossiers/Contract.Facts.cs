namespace Meedoen.Dossiers;

/// <summary>Where a statement comes from.</summary>
public enum FactSource
{
    /// <summary>A colleague or partner wrote it down.</summary>
    Colleague,

    /// <summary>The participant said it in Meedoen.</summary>
    Participant,

    /// <summary>The client profile of the asylum seekers' centre, confirmed by the case owner.</summary>
    ClientProfile,

    /// <summary>DUO.</summary>
    Duo,

    /// <summary>A test or report.</summary>
    Test,

    /// <summary>Imported from another system.</summary>
    Import,

    /// <summary>It came up in a talk with the participant.</summary>
    Conversation,
}

/// <summary>A statement as it is stored.</summary>
/// <param name="Id">Id of the fact.</param>
/// <param name="Key">Key of the dictionary.</param>
/// <param name="Value">Value in its stored form, opened when it was sealed.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Author">Account that recorded it.</param>
/// <param name="RecordedAt">Moment it was recorded (UTC).</param>
/// <param name="ValidFrom">First day it holds.</param>
public sealed record StatedFact(Guid Id, string Key, string Value, FactSource Source, Guid Author, DateTime RecordedAt, DateOnly ValidFrom)
{
    /// <summary>Whether it still holds; false for what was corrected or taken back.</summary>
    public bool Current { get; init; } = true;
}

/// <summary>A statement as one reader sees it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value, or null when this reader sees only that it is there.</param>
/// <param name="ValidFrom">Since when.</param>
/// <param name="Fact">The statement itself, or null for the short form.</param>
public sealed record SeenFact(DataKey Key, string? Value, DateOnly ValidFrom, StatedFact? Fact)
{
    /// <summary>Whether only that and when are seen.</summary>
    public bool IsShort => Fact is null;
}

/// <summary>The one projection from what is known to what somebody sees.</summary>
public static class FactView
{
    /// <summary>What a reader sees of a list of facts; what may not be seen is not there at all.</summary>
    /// <param name="dictionary">What each key is.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="rights">What the reader may.</param>
    /// <param name="me">Account of the reader.</param>
    public static IEnumerable<SeenFact> Project(DataDictionary dictionary, IEnumerable<StatedFact> facts, RubricMask rights, Guid me)
    {
        foreach (var fact in facts)
        {
            if (dictionary.Find(fact.Key) is { } key && See(key, fact, rights, me) is { } seen)
            {
                yield return seen;
            }
        }
    }

    private static SeenFact? See(DataKey key, StatedFact fact, RubricMask rights, Guid me)
    {
        if (key.Sensitivity == Sensitivity.NationalNumber && !rights.Numbers)
        {
            return null;
        }

        if (rights.CanRead(key.Rubric) || (RubricMask.Has(rights.Own, key.Rubric) && fact.Author == me))
        {
            return new SeenFact(key, fact.Value, fact.ValidFrom, fact);
        }

        return RubricMask.Has(rights.ShortForm, key.Rubric) ? Short(key, fact, rights) : null;
    }

    private static SeenFact? Short(DataKey key, StatedFact fact, RubricMask rights)
    {
        if (RubricMask.Has(rights.FunctionalOnly, key.Rubric))
        {
            return key.Functional ? new SeenFact(key, fact.Value, fact.ValidFrom, null) : null;
        }

        // What concerns this party are its own steps; a fact in the file belongs to nobody's part.
        if (RubricMask.Has(rights.OwnTheme, key.Rubric))
        {
            return null;
        }

        return key.ShortForm switch
        {
            ShortFormRule.Hidden => null,
            ShortFormRule.Value => new SeenFact(key, fact.Value, fact.ValidFrom, null),
            _ => new SeenFact(key, null, fact.ValidFrom, null),
        };
    }
}
