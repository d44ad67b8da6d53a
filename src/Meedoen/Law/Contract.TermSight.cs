using Meedoen.Dossiers;

namespace Meedoen.Law;

/// <summary>How much of a term somebody sees.</summary>
public enum TermSight
{
    /// <summary>Not that it is there.</summary>
    Nothing,

    /// <summary>That it is there, until when and where it stands.</summary>
    Brief,

    /// <summary>Also how it came about.</summary>
    Whole,
}

/// <summary>Asks what somebody sees of terms in a rubric.</summary>
public static class TermSights
{
    /// <summary>A short form that is narrowed further (a work condition, an own theme) holds no terms.</summary>
    public static TermSight Of(RubricMask mask, Rubric rubric) =>
        mask.CanRead(rubric) ? TermSight.Whole
        : RubricMask.Has(mask.ShortForm & ~mask.FunctionalOnly & ~mask.OwnTheme, rubric) ? TermSight.Brief
        : TermSight.Nothing;

    /// <summary>In the short form only what has to be done by a day is told: that another rule applies at all may reveal why somebody is here.</summary>
    public static TermSight Of(RubricMask mask, TermKind kind) =>
        Of(mask, kind.Rubric) is var sight && sight is TermSight.Brief && kind.WarnDays is null ? TermSight.Nothing : sight;
}
