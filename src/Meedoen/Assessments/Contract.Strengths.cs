using Meedoen.Platform.Acts;

namespace Meedoen.Assessments;

/// <summary>What the participant says of a quality that somebody else wrote down.</summary>
public enum StrengthAnswer
{
    /// <summary>That is right.</summary>
    Agreed,

    /// <summary>It is right in other words.</summary>
    Changed,

    /// <summary>It is not so; it does not hold.</summary>
    Rejected,
}

/// <summary>A quality that came up in a talk was written down.</summary>
/// <param name="Strength">Its id; the words live there.</param>
/// <param name="On">Day of the talk.</param>
public sealed record StrengthRecorded(Guid Strength, DateOnly On) : IDomainEvent;

/// <summary>The participant heard or read a quality and answered.</summary>
/// <param name="Strength">Its id.</param>
/// <param name="Answer">What the participant says of it.</param>
public sealed record StrengthAnswered(Guid Strength, StrengthAnswer Answer) : IDomainEvent;
