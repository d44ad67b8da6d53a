using Meedoen.Platform.Acts;

namespace Meedoen.Letters.Enforcing;

/// <summary>Which step follows which (Wet inburgering 2021 art. 14, 22, 23; Awb art. 4:8, 5:41, 5:53). Pure.</summary>
internal static class EnforcementRules
{
    private const int LongestNote = 4000;

    /// <summary>Why a step cannot be taken, or null when it can.</summary>
    public static Refusal? Wrong(EnforcementFile file, MoveEnforcement.Request request, Guid actor, DateOnly today) =>
        request.Step is not { } step ? new Refusal("letters.step-missing", nameof(request.Step))
        : file.State == EnforcementState.Closed ? new Refusal("letters.case-closed") { Status = 409 }
        : step != EnforcementStep.Stop && !From(step).Contains(file.State) ? new Refusal("letters.step-not-now") { Status = 409 }
        : step == EnforcementStep.Agree && file.ProposedBy == actor ? new Refusal("letters.four-eyes")
        : step != EnforcementStep.Agree && string.IsNullOrWhiteSpace(request.Note) ? new Refusal("letters.note-missing", nameof(request.Note))
        : request.Note?.Length > LongestNote ? new Refusal("letters.too-long", nameof(request.Note)).With(LongestNote)
        : step == EnforcementStep.MissAgain && (request.On is not { } on || on <= file.MissedOn || on > today) ? new Refusal("letters.missed-day", nameof(request.On))
        : step == EnforcementStep.Propose && request.Blame is null ? new Refusal("letters.blame-missing", nameof(request.Blame))
        : null;

    /// <summary>Least days that the participant gets to give a view.</summary>
    public const int DaysForView = 14;

    /// <summary>The states from which a step can be taken.</summary>
    public static IReadOnlyList<EnforcementState> From(EnforcementStep step) => step switch
    {
        EnforcementStep.MissAgain => [EnforcementState.Warned],
        EnforcementStep.Review => [EnforcementState.MissedAgain, EnforcementState.ViewAsked, EnforcementState.Heard],
        EnforcementStep.Hear or EnforcementStep.NoView => [EnforcementState.ViewAsked],
        EnforcementStep.Propose => [EnforcementState.Heard],
        EnforcementStep.Agree or EnforcementStep.TurnDown => [EnforcementState.Proposed],
        _ => [EnforcementState.Begun, EnforcementState.Warned, EnforcementState.MissedAgain, EnforcementState.ViewAsked, EnforcementState.Heard, EnforcementState.Proposed, EnforcementState.Agreed],
    };

    /// <summary>The letter that comes next, or null: a warning first, then the question for a view, then the decision that two people took.</summary>
    public static string? NextLetter(EnforcementState state, EnforcementGround ground) => state switch
    {
        EnforcementState.Begun => ground == EnforcementGround.Intake ? "no-show-warning" : "conduct-warning",
        EnforcementState.MissedAgain => "fine-intention",
        EnforcementState.Agreed => "fine-decision",
        _ => null,
    };

    /// <summary>The states in which a letter may be sent. That there is no fine can be said from the request for a view on.</summary>
    public static bool MaySend(string template, EnforcementState state, EnforcementGround ground) => template == "no-fine-decision"
        ? state is EnforcementState.ViewAsked or EnforcementState.Heard or EnforcementState.Proposed or EnforcementState.Agreed
        : NextLetter(state, ground) == template;
}
