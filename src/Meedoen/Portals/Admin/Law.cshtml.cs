using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.Portals.Components;
using Meedoen.Rules.Law;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Admin;

/// <summary>A new law and the policy of the municipality as data: what was added, what it would change, and putting it in force.</summary>
[TextsOf("Terms")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class LawModel(ShowLaw show, AddLawRows add, EndLawRow end, PutLawInForce put, PreviewLaw preview) : PortalPage
{
    private const string Here = "/admin/law";

    /// <summary>What there is.</summary>
    public ShowLaw.View View { get; private set; } = new([], []);

    /// <summary>What the numbers that wait would change; null while nobody asked.</summary>
    public PreviewLaw.Figures? Figures { get; private set; }

    /// <summary>What was typed about one number, or null.</summary>
    public AddLawRows.Row? Sent { get; private set; }

    /// <summary>The table that was typed, or null.</summary>
    public string? Table { get; private set; }

    /// <summary>Whether what was typed is policy, as the form has it.</summary>
    public string? Kind => Sent?.Policy.ToString().ToLowerInvariant();

    /// <summary>The numbers, with what they are now.</summary>
    public IReadOnlyList<Choice> Numbers => [.. View.Numbers.Select(row => new Choice(Codes.Of(row.Name), T["law.number", Codes.Of(row.Name), row.Value.Text, row.Article, row.Source.Title]))];

    /// <summary>Law or policy.</summary>
    public IReadOnlyList<Choice> Kinds => [new("false", T["law.law"]), new("true", T["law.policy"])];

    /// <summary>Shows it; counts what would change when asked.</summary>
    public async Task OnGetAsync(bool count, CancellationToken cancel)
    {
        await Load(cancel);
        Figures = count && View.HasDrafts ? await preview.Count(cancel) : null;
    }

    /// <summary>Adds one number.</summary>
    public async Task<IActionResult> OnPostAddAsync(AddLawRows.Row row, CancellationToken cancel)
    {
        Sent = row;
        return await Answer(await add.Handle(new AddLawRows.Request([Sent]), Once, cancel), _ => Say(Here, "law-added"), () => Load(cancel));
    }

    /// <summary>Adds a table.</summary>
    public async Task<IActionResult> OnPostTableAsync(string? table, CancellationToken cancel)
    {
        Table = table ?? string.Empty;
        return await Answer(await add.Handle(new AddLawRows.Request(null, Table), Once, cancel), _ => Say(Here, "law-added"), () => Load(cancel));
    }

    /// <summary>Takes one back.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid row, CancellationToken cancel) =>
        await Answer(await end.Handle(row, Once, cancel), _ => Say(Here, "law-ended"), () => Load(cancel));

    /// <summary>Puts what waits in force.</summary>
    public async Task<IActionResult> OnPostInForceAsync(CancellationToken cancel) =>
        await Answer(await put.Handle(Once, cancel), _ => Say(Here, "law-in-force"), () => Load(cancel));

    private async Task Load(CancellationToken cancel) => (Title, View) = (T["law.title"], await show.Handle(cancel));
}
