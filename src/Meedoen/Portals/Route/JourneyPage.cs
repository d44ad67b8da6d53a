using Meedoen.Journeys;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Route;

/// <summary>A page about one journey of a person, for who may see it; it leads back to the person and the route.</summary>
[TextsOf("Journeys")]
public abstract class JourneyPage(ShowJourneys show) : PortalPage
{
    /// <summary>Whose journey.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>Which journey.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Enrolment { get; set; }

    /// <summary>The journey.</summary>
    public ShowJourneys.View? View { get; private set; }

    /// <summary>Reasons to choose from.</summary>
    public IReadOnlyList<Choice> Reasons => [.. Reason.Codes.Select(code => new Choice(code, T["reason." + code]))];

    /// <summary>The page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    /// <summary>Reads what the page shows of the journey and answers its title; null when there is nothing to show, or nothing for this reader.</summary>
    protected abstract Task<string?> Fill(ShowJourneys.View view, CancellationToken cancel);

    /// <summary>Reads the page; false when it is not there for this reader.</summary>
    protected async Task<bool> Load(CancellationToken cancel)
    {
        var answer = await show.Handle(Person, cancel);
        View = answer.ValueOrDefault?.Journeys.FirstOrDefault(view => view.Id == Enrolment);
        if (View is null || await Fill(View, cancel) is not { } title)
        {
            return false;
        }

        Title = title;
        Crumbs = [new Crumb(answer.Value.Person.Name, $"/persons/{Person}"), new Crumb(T["route.crumb"], $"/persons/{Person}/route")];
        return true;
    }
}
