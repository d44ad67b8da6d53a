using Meedoen.Parties;
using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers;

/// <summary>One cell of the sharing profile that a change touches.</summary>
/// <param name="Role">For whom.</param>
/// <param name="Rubric">Of what.</param>
/// <param name="Before">Right until now.</param>
/// <param name="After">Right from the day on.</param>
public sealed record SharingChange(AccessRole Role, Rubric Rubric, RubricRight Before, RubricRight After)
{
    /// <summary>Whether this role sees more than before.</summary>
    public bool Opens => After > Before;
}

/// <summary>A cell that an administrator may change, and what it may hold within the floor.</summary>
/// <param name="Rubric">Of what.</param>
/// <param name="Right">What it holds.</param>
/// <param name="Allowed">What it may hold, from little to much; one only when it is fixed.</param>
public sealed record SharingCell(Rubric Rubric, RubricRight Right, IReadOnlyList<RubricRight> Allowed);

/// <summary>An edition of the sharing profile.</summary>
/// <param name="Number">Counts up; 1 is the standard.</param>
/// <param name="From">First day it holds.</param>
/// <param name="By">Who made it.</param>
/// <param name="Changes">What it changed in the one before.</param>
public sealed record SharingHistory(int Number, DateOnly From, string By, IReadOnlyList<SharingChange> Changes);

/// <summary>The sharing profile was changed from a day on.</summary>
/// <param name="Edition">Its number.</param>
/// <param name="From">First day.</param>
/// <param name="Cells">How many cells.</param>
public sealed record SharingProfileChanged(int Edition, DateOnly From, int Cells) : IDomainEvent;
