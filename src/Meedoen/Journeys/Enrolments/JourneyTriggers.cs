using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <inheritdoc cref="IJourneyTriggers" />
public sealed class JourneyTriggers(Current current, JourneyBook book, TemplateShelf shelf, NoJourney nobody) : IJourneyTriggers
{
    /// <inheritdoc />
    public async Task Happened(ActScope scope, Guid person, string trigger, DateOnly on, CancellationToken cancel)
    {
        var stamp = new Stamp(on, scope.Act.Id);
        var journeys = await book.OfPerson(scope, person, cancel);
        foreach (var journey in journeys)
        {
            await book.Append(scope, journey, Entry.Apply(journey.Template, journey.Journey, journey.Events, trigger, stamp).Value, cancel);
        }

        var published = await shelf.Published(scope.Db, current.Tenant.Slug, scope.Today, cancel);
        foreach (var template in published.Where(template => !journeys.Any(journey => journey.Enrolment.TemplateId == template.Id)))
        {
            await Start(scope, person, template, trigger, stamp, cancel);
        }

        if (journeys.Count == 0 && published.Count == 0)
        {
            await nobody.Tell(scope, person, trigger, cancel);
        }
    }

    private async Task Start(ActScope scope, Guid person, Template template, string trigger, Stamp stamp, CancellationToken cancel)
    {
        var facts = await FactsForJourney.BeforeEntry(scope.Db, person, template, cancel);
        var started = Entry.Start(template, null, trigger, facts, null, stamp);
        if (!started.IsRefused)
        {
            await book.Begin(scope, person, template, started.Value, cancel);
        }
    }
}
