using Meedoen.Journeys;

namespace Meedoen.Programmes.Folding;

/// <summary>Contacts of aftercare, counted from its first day.</summary>
internal static class AftercareFolder
{
    private static readonly Anchor Start = new(AnchorKind.Event, "AftercareStarted");

    public static IReadOnlyList<AftercareContact> Fold(FoldContext context)
    {
        if (context.Template.Aftercare is not { } rule || context.History.AftercareOn is not { } from)
        {
            return [];
        }

        var held = context.History.AftercareContacts;
        var letGo = context.History.State is EnrolmentState.LetGo;
        return [.. rule.Contacts
            .Select((offset, index) => Contact(index + 1, offset, from, context, held.LastOrDefault(one => one.Number == index + 1)))
            .Where(contact => contact.HeldOn is not null || !letGo)];
    }

    private static AftercareContact Contact(
        int number, Rules.Duration offset, DateOnly from, FoldContext context, AftercareContactHeld? held)
    {
        var due = offset.After(from, context.Phases.Calendar);
        var explanation = new DueExplanation(DueRule.Aftercare, Start, from, offset, due, due, []);
        return new(number, due, held?.On, held?.Signal ?? false, explanation);
    }
}
