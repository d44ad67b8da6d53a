using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.BeforeArrival;

/// <summary>A household has come to live in one of our municipalities: since when, and who of it came along.</summary>
[TextsOf("Journeys")]
[ForRoles(AccessRole.CaseOwner)]
public sealed class SettleModel(Current current, SettleInMunicipality settle) : ArrivalPage(current)
{
    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid? municipality, DateOnly? on, List<Guid>? members, CancellationToken cancel) =>
        await Load(cancel)
            ? await Answer(await settle.Handle(Person, new(municipality, on, Once, members ?? []), cancel), _ => Say($"/persons/{Person}/route", "settled"))
            : NotFound();

    /// <inheritdoc />
    protected override void Name(string person) => (Title, Crumbs) = (T["settle.title", person], [new Crumb(person, $"/persons/{Person}")]);
}
