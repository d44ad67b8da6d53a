using Meedoen.Demo;
using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Demo;

/// <summary>Everybody one can be in the demo, and the clock of the demo. Outside the demo it is not there.</summary>
[TextsOf("Demo")]
[OpenToAll] // It lists fictitious people, in the demo only, on this computer only.
[IgnoreAntiforgeryToken] // Its post changes nothing: it brings a form along to who signs in next.
public sealed class IndexModel(ServerOptions options, Meedoen.Platform.Data.Tenants tenants, DemoPersonas personas, IBusinessClock clock) : PortalPage
{
    /// <summary>Business day.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>Time of the business day.</summary>
    public string Time => clock.Now.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The tenants with their people.</summary>
    public IReadOnlyList<DemoTenant> Tenants { get; private set; } = [];

    /// <summary>Sealed form to send after signing in.</summary>
    [BindProperty(Name = CarriedForms.Field)]
    public string? Carried { get; set; }

    /// <summary>Address to come back to.</summary>
    [BindProperty(Name = SignInFirst.Back, SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>The page, for somebody whose form waits.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => OnGetAsync(cancel);

    /// <summary>The page, in the demo.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!options.Demo)
        {
            return NotFound();
        }

        Title = T["title"];
        var shown = new List<DemoTenant>();
        foreach (var tenant in tenants.All.OrderBy(t => t.Slug != "zuiderzicht"))
        {
            shown.Add(await Show(tenant, cancel));
        }

        Tenants = shown;
        return Page();
    }

    private async Task<DemoTenant> Show(Tenant tenant, CancellationToken cancel)
    {
        await using var db = tenant.OpenForReading();
        var running = await PartiesDirectory.Running(db, cancel);
        var people = await personas.Handle(tenant, cancel);
        var inRoles = people
            .SelectMany(p => p.Roles.Select(role => new DemoPersona(p.Slug, p.Name, p.Organisation, role, role == p.Roles[0])))
            .OrderBy(p => p.Role == AccessRole.Participant).ThenBy(p => p.Role);
        return new DemoTenant(tenant.Slug, running?.Name ?? tenant.Slug, [.. inRoles]);
    }
}

/// <summary>A tenant of the demo.</summary>
/// <param name="Slug">Value of the form field <c>organisation</c>.</param>
/// <param name="Name">Name of the organisation that runs it.</param>
/// <param name="Personas">Who one can be, by role.</param>
public sealed record DemoTenant(string Slug, string Name, IReadOnlyList<DemoPersona> Personas);

/// <summary>Somebody one can be, in one role.</summary>
/// <param name="Slug">Value of the form field <c>persona</c>.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Organisation">Name of the organisation.</param>
/// <param name="Role">The role.</param>
/// <param name="IsUsual">Whether a session of this persona opens in this role when no role is asked for.</param>
public sealed record DemoPersona(string Slug, string Name, string Organisation, AccessRole Role, bool IsUsual);
