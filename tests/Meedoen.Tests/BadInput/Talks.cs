using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;

namespace Meedoen.Tests.BadInput;

/// <summary>Conversations as the case owner plans them, to send wrong things about.</summary>
internal static class Talks
{
    /// <summary>The filled-in form that plans a conversation with a person.</summary>
    public static async Task<Form> PlanForm(this Visitor owner, Guid person, string place = "Stadhuis, kamer 3", string on = "2026-11-25") =>
        (await owner.Open($"/persons/{person}/conversations/plan")).ShouldBeOk().Form("Plan het gesprek")
            .Fill("Dag", on).Fill("Tijd", "10:00").Fill("Plaats", place).Tick("Vraag een tolk voor dit gesprek", on: false);

    /// <summary>A planned conversation with Fatou Jallow; answers its path.</summary>
    public static async Task<string> Planned(this Visitor owner, string on = "2026-11-25") =>
        (await (await owner.PlanForm(await owner.Jallow(), on: on)).Submit()).ShouldBeOk().Url.AbsolutePath;
}
