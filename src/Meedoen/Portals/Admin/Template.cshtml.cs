using System.Globalization;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Portals.RouteMap;
using Meedoen.Programmes;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Admin;

/// <summary>One approach: the whole route as a map, and each step with who does it.</summary>
[TextsOf("Admin")]
[ForRoles(AccessRole.FunctionalAdministrator, AccessRole.TeamLead, AccessRole.PrivacyOfficer)]
public sealed class TemplateModel(ListTemplates list) : PortalPage
{
    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>Which version.</summary>
    [BindProperty(SupportsGet = true)]
    public int Version { get; set; }

    /// <summary>The approach.</summary>
    public ListTemplates.Line? Line { get; private set; }

    /// <summary>The map of a journey that has yet to begin.</summary>
    public RouteMapModel Map => new(Line!.Template.Title.ToString(), [.. Line.Template.Phases.Select(PhaseOf)]);

    /// <summary>Who does a step, as this approach calls them.</summary>
    public string OwnerOf(StepRule step) => Line!.Template.Role(step.Owner)?.Title.ToString()
        ?? (step.Owner == TemplateRole.Participant ? Line.Template.ParticipantTerm : Line.Template.CaseOwnerTerm).ToString();

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var found = await list.Handle(Id, Version, cancel);
        if (found.IsRefused)
        {
            return Refused(found.Refusals);
        }

        Line = found.Value;
        (Title, Crumbs) = (Line.Template.Title.ToString(), [new Crumb(T["templates.title"], "/admin/templates")]);
        return Page();
    }

    private MapPhase PhaseOf(PhaseRule phase) => new(phase.Title.In(CultureInfo.CurrentUICulture), [.. phase.Steps.Select(StationOf)]);

    private MapStation StationOf(StepRule step) => new(step.Title.In(CultureInfo.CurrentUICulture), step.Type == StepType.Decision ? MapState.Fork : MapState.Ahead)
    {
        HelperRole = OwnerOf(step),
        Certain = true,
    };
}
