namespace Meedoen.Programmes.Schema;

/// <summary>Reads what each kind of step needs to know.</summary>
internal static class SettingParts
{
    public static StepSettings Of(Part step) => new()
    {
        Conversation = step.Child("conversation") is { } talk
            ? new(talk.WordOrNull("place"), talk.Flag("interpreter"), talk.Words("discusses"), talk.Flag("shows_preconditions"))
            : null,
        Measurement = step.Child("measurement") is { } measurement
            ? new(
                measurement.WordOrNull("place"), measurement.Words("options"), StepParts.RangeOrNull(measurement, "scale"),
                measurement.WordOrNull("joint_with"))
            : null,
        Horizons = step.Child("plan")?.Words("horizons") ?? [],
        Match = step.Child("match") is { } match ? new(match.Word("role"), match.WordOrNull("fallback")) : null,
        Group = step.Child("group") is { } group
            ? new(group.Words("content"), group.Words("modules"), group.NumberOrNull("meetings"))
            : null,
        Offer = step.Child("offer") is { } offer ? Offer(offer) : null,
        Placement = step.Child("placement") is { } placement ? Placement(placement) : null,
        MinAverageDays = step.Child("observation")?.NumberOrNull("min_average_days"),
        Rhythm = step.Child("attendance") is { } attendance ? ConditionParts.RhythmOrNull(attendance) : null,
        Reply = step.Child("reply") is { } reply
            ? new(TimingParts.DurationOrNull(reply, "within"), reply.WordOrNull("confirmed_by"), reply.Flag("minimum_data"))
            : null,
        Checklist = step.Child("checklist") is { } list ? new(list.NumberOrNull("items"), list.Words("who_does")) : null,
        Decision = step.WordOrNull("decision"),
    };

    private static OfferSettings Offer(Part offer) => new(
        offer.NumberOrNull("min_options") ?? 1, offer.Flag("refusal_needs_reason"), offer.WordOrNull("rank_by"), offer.WordOrNull("from_role"));

    private static PlacementSettings Placement(Part placement) => new(
        placement.Choices<PlacementKind>("kinds"), placement.Flag("language_goal"), placement.Flag("contacts_per_person"),
        placement.Flag("asks_cv"));
}
