using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.BeforeArrival;

/// <summary>Where an expected household goes: to one of our municipalities, or elsewhere.</summary>
[TextsOf("Journeys")]
[ForRoles(AccessRole.CaseOwner)]
public sealed class DecideModel(Current current, LinkExpectedPerson link, SendElsewhere elsewhere) : ArrivalPage(current)
{
    /// <summary>The one box.</summary>
    public IReadOnlyList<Choice> HandOverChoice => [new("true", T["decide.hand-over"], T["decide.hand-over-help"])];

    /// <summary>Links the household.</summary>
    public async Task<IActionResult> OnPostLinkAsync(Guid? municipality, DateOnly? on, List<Guid>? members, CancellationToken cancel) =>
        await Load(cancel)
            ? await Answer(await link.Handle(Person, new(municipality, on, Once, members ?? []), cancel), _ => Say($"/persons/{Person}/route", "linked"))
            : NotFound();

    /// <summary>Sends the household elsewhere.</summary>
    public async Task<IActionResult> OnPostElsewhereAsync(string? to, bool handOver, CancellationToken cancel) =>
        await Load(cancel)
            ? await Answer(await elsewhere.Handle(Person, new(to, handOver, Once), cancel), _ => Say("/before-arrival", "elsewhere"))
            : NotFound();

    /// <inheritdoc />
    protected override void Name(string person) => (Title, Crumbs) = (T["decide.title", person], [new Crumb(T["expected.title"], "/before-arrival")]);
}
