namespace Meedoen.Dossiers;

/// <summary>What a right in the sharing profile depends on: the footnotes of the matrix, as types.</summary>
public enum RightCondition
{
    /// <summary>The right holds as it is.</summary>
    None,

    /// <summary>Holds until the hand-over to the municipality is confirmed, then nothing.</summary>
    UntilHandOver,

    /// <summary>Only the functional work condition ("no evening shift"), never the cause.</summary>
    FunctionalOnly,

    /// <summary>Only agreements and themes that concern this party.</summary>
    OwnTheme,

    /// <summary>Only while the participant agrees.</summary>
    WithConsent,

    /// <summary>Nothing by itself; the participant may ask, the case owner releases, with the privacy officer when third parties are in it.</summary>
    OnRequest,

    /// <summary>Writes only where the template gives this role a vote; otherwise the short form.</summary>
    WithVote,
}

/// <summary>One cell of the sharing profile: a right and what it depends on.</summary>
/// <param name="Right">What the role may do when the condition is met.</param>
/// <param name="Condition">What it depends on.</param>
public readonly record struct RubricGrant(RubricRight Right, RightCondition Condition = RightCondition.None)
{
    /// <summary>
    /// The right that is left in the circumstances of one file. Conditions that select items rather than rights
    /// (<see cref="RightCondition.FunctionalOnly"/>, <see cref="RightCondition.OwnTheme"/>) leave the right as it is.
    /// </summary>
    public RubricRight In(SharingContext context) => Condition switch
    {
        RightCondition.UntilHandOver when context.HandOverConfirmed => RubricRight.None,
        RightCondition.WithConsent when !context.ParticipantAgrees => RubricRight.None,
        RightCondition.WithVote when !context.HasVote && Right > RubricRight.ShortForm => RubricRight.ShortForm,
        RightCondition.OnRequest => RubricRight.None,
        _ => Right,
    };
}

/// <summary>The circumstances of one file that rights depend on. The default is the careful one for everything but the hand-over.</summary>
/// <param name="HandOverConfirmed">The hand-over from the asylum seekers' centre to the municipality was confirmed.</param>
/// <param name="ParticipantAgrees">The participant agreed that well-being, network and ladder are seen.</param>
/// <param name="HasVote">The template gives this role a vote in decisions.</param>
public readonly record struct SharingContext(
    bool HandOverConfirmed = false,
    bool ParticipantAgrees = false,
    bool HasVote = false);
