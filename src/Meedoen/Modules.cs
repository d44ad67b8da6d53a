using Meedoen.Parties;
using Meedoen.Platform.Web;

namespace Meedoen;

/// <summary>The list of modules, nothing else.</summary>
internal static class Modules
{
    public static void AddServices(IServiceCollection services)
    {
        PartiesModule.AddServices(services);
        Dossiers.DossiersModule.AddServices(services);
        Agenda.AgendaModule.AddServices(services);
        Messages.MessagesModule.AddServices(services);
        Journeys.JourneysModule.AddServices(services);
        People.PeopleModule.AddServices(services);
        Integrations.IntegrationsModule.AddServices(services);
        Assessments.AssessmentsModule.AddServices(services);
        Preconditions.PreconditionsModule.AddServices(services);
        Plans.PlansModule.AddServices(services);
        Learning.LearningModule.AddServices(services);
        Law.LawModule.AddServices(services);
        Intake.IntakeModule.AddServices(services);
        Letters.LettersModule.AddServices(services);
        Demo.DemoModule.AddServices(services);
    }

    public static void MapRoutes(IEndpointRouteBuilder routes)
    {
        Health.Map(routes);
        Agenda.CalendarFeeds.MapFeed(routes);
        Demo.DemoModule.Map(routes);
    }
}
