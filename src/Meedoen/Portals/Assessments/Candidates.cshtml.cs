using System.Globalization;
using Meedoen.Assessments;
using Meedoen.Parties;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Assessments;

/// <summary>Who was mapped: how many stand where by personal situation and labour potential, and who.</summary>
[TextsOf("Assessments")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant)]
public sealed class CandidatesModel(ListCandidates list) : PortalPage
{
    /// <summary>Least personal situation, or null.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Situation { get; set; }

    /// <summary>Least labour potential, or null.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Potential { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    /// <summary>The board.</summary>
    public ListCandidates.Board? Board { get; private set; }

    /// <summary>The marks.</summary>
    public IEnumerable<int> Marks { get; } = Enumerable.Range(1, MappingScale.Most);

    /// <summary>Least marks to choose from.</summary>
    public IReadOnlyList<Choice> Least => [.. Marks.Select(mark => new Choice(mark.ToString(CultureInfo.InvariantCulture), T["candidates.at-least", mark]))];

    /// <summary>Address of the page before, or null.</summary>
    public string? Previous => Number > 1 ? Address(Number - 1) : null;

    /// <summary>Address of the page after, or null.</summary>
    public string? Next => Number < Board!.Pages ? Address(Number + 1) : null;

    /// <summary>How many stand in a cell.</summary>
    public int Count(int situation, int potential) => Board!.Cells.GetValueOrDefault((situation, potential));

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Title = T["candidates.title"];
        Number = Math.Clamp(Number, 1, 1000);
        Board = await list.Handle(new ListCandidates.Filter(Situation, Potential, Number), cancel);
    }

    private string Address(int page) => string.Create(CultureInfo.InvariantCulture, $"/candidates?situation={Situation}&potential={Potential}&page-number={page}");
}
