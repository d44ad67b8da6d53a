using Meedoen.Journeys;
using Meedoen.Platform.Acts;

namespace Meedoen.Programmes;

/// <summary>The life cycle of an enrolment (programme specification §2.2): which state may follow which, and when a reason is asked.</summary>
public static class EnrolmentLifecycle
{
    private static readonly Dictionary<EnrolmentState, EnrolmentState[]> Next = new()
    {
        [EnrolmentState.Expected] = [EnrolmentState.Registered, EnrolmentState.Lapsed],
        [EnrolmentState.Registered] = [EnrolmentState.Intake, EnrolmentState.Active, EnrolmentState.Lapsed],
        [EnrolmentState.Intake] = [EnrolmentState.Planning, EnrolmentState.Active, EnrolmentState.Patient, EnrolmentState.Stopped],
        [EnrolmentState.Planning] = [EnrolmentState.Active, EnrolmentState.Patient, EnrolmentState.Stopped],
        [EnrolmentState.Active] = [EnrolmentState.Evaluation, EnrolmentState.Patient, EnrolmentState.SwitchingRoute, EnrolmentState.Stopped],
        [EnrolmentState.Patient] = [EnrolmentState.Intake, EnrolmentState.Planning, EnrolmentState.Active],
        [EnrolmentState.SwitchingRoute] = [EnrolmentState.Active],
        [EnrolmentState.Evaluation] = [EnrolmentState.Active, EnrolmentState.Aftercare, EnrolmentState.Stopped],
        [EnrolmentState.Aftercare] = [EnrolmentState.LetGo, EnrolmentState.Active],
        [EnrolmentState.LetGo] = [EnrolmentState.Aftercare, EnrolmentState.Registered],
        [EnrolmentState.Stopped] = [EnrolmentState.Registered],
        [EnrolmentState.HandedOver] = [],
        [EnrolmentState.Lapsed] = [],
    };

    /// <summary>States that may follow; hand-over to another municipality may follow any state that is no end.</summary>
    public static IReadOnlyList<EnrolmentState> After(EnrolmentState from) =>
        from is EnrolmentState.HandedOver or EnrolmentState.Lapsed ? [] : [.. Next[from], EnrolmentState.HandedOver];

    /// <summary>Whether going from one state to another needs a reason.</summary>
    public static bool NeedsReason(EnrolmentState from, EnrolmentState to) => to
        is EnrolmentState.Stopped or EnrolmentState.SwitchingRoute or EnrolmentState.HandedOver
        || (from, to) is (EnrolmentState.Registered, EnrolmentState.Lapsed);

    /// <summary>
    /// A change of state, or why not: <c>programmes.not-started</c>, <c>.transition-not-allowed</c>, <c>.reason-required</c>,
    /// <c>.light-only</c> (from registered straight to active). Patience has decisions of its own, because it needs a next contact.
    /// </summary>
    public static Outcome<JourneyEvent[]> Move(Template template, Journey journey, EnrolmentState to, string? reasonCode, Stamp stamp)
    {
        if (journey.State is not { } from)
        {
            return new Refusal("programmes.not-started");
        }

        if (!After(from).Contains(to) || EnrolmentState.Patient == to || EnrolmentState.Patient == from && to != EnrolmentState.HandedOver)
        {
            return new Refusal("programmes.transition-not-allowed", "state").With(from, to);
        }

        if (NeedsReason(from, to) && string.IsNullOrEmpty(reasonCode))
        {
            return new Refusal("programmes.reason-required", "reason");
        }

        return (from, to, template.Mode) is (EnrolmentState.Registered, EnrolmentState.Active, TemplateMode.Full)
            ? new Refusal("programmes.light-only", "state")
            : new JourneyEvent[] { new EnrolmentStateChanged(stamp.On, stamp.ActId, from, to, reasonCode) };
    }
}
