namespace Meedoen.Rules.Law;

/// <summary>How sure a number or a reading of the law is. Everything but <see cref="Sourced"/> is an assumption that can be set.</summary>
public enum Mark
{
    /// <summary>Read in the text of the law, or in the register that applies it.</summary>
    Sourced,

    /// <summary>Read in a secondary or old source.</summary>
    Secondary,

    /// <summary>A reading of a text that the text does not spell out.</summary>
    Inferred,

    /// <summary>Generally known, not checked in a text.</summary>
    Known,

    /// <summary>Nothing is known: the law leaves it open, or the text could not be read.</summary>
    Open,

    /// <summary>Filled in by a municipality, with its own source.</summary>
    Policy,
}
