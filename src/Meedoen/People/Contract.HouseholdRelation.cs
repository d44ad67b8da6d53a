namespace Meedoen.People;

/// <summary>How a member of a household is related to its main person.</summary>
public enum HouseholdRelation
{
    /// <summary>The main person.</summary>
    Self,

    /// <summary>Partner.</summary>
    Partner,

    /// <summary>Child.</summary>
    Child,

    /// <summary>Relative elsewhere, such as parents abroad; not a member who lives here.</summary>
    RelativeElsewhere,

    /// <summary>Another member.</summary>
    Other,
}
