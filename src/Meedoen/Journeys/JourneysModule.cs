using Meedoen.Agenda;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Web;
using Meedoen.Preconditions;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Enrolments, steps, lists of them, route cards; what comes before arrival.</summary>
public sealed class JourneysModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<TemplateShelf>().AddSingleton<Calendars>().AddSingleton<JourneyReader>().AddSingleton<JourneyWords>().AddSingleton<ProjectionWriter>().AddSingleton<RoutePlaces>().AddSingleton<MySteps>();
        services.AddScoped<SeedTemplates>().AddHostedService<ShelvesAtStart>();
        services.AddScoped<MoveRun>().AddScoped<EditionActs>().AddScoped<JourneyBook>().AddScoped<JourneyActs>().AddScoped<RouteWork>().AddScoped<IJourneyTriggers, JourneyTriggers>();
        services.AddScoped<NoJourney>().AddScoped<ExpectedHousehold>();
        services.AddScoped<IDailyJob, RefreshDaily>().AddScoped<IDailyJob, ForgetElsewhere>();
        services.AddScoped<IForgetPersons, ForgetJourneys>().AddScoped<IMergePersons, MergeJourneys>().AddScoped<ITodaySource, StepsToday>();
        services.AddScoped<IReactTo<ContactPersonChanged>, RefreshRows>().AddScoped<IReactTo<SomebodyInvolved>, RefreshRows>();
        services.AddScoped<IReactTo<InvolvementEnded>, RefreshRows>().AddScoped<IReactTo<PersonBriefChanged>, RefreshRows>();
        services.AddScoped<IReactTo<PreconditionChanged>, RefreshRows>().AddScoped<IReactTo<ConversationHeld>, StepDoneByConversation>().AddScoped<IHoldRecording, HoldUntilLinked>();
        services.AddScoped<IReactTo<ConversationPlanned>, RefreshRows>().AddScoped<IReactTo<ConversationMoved>, RefreshRows>();
        services.AddScoped<IReactTo<ConversationHeld>, RefreshRows>().AddScoped<IReactTo<ConversationCancelled>, RefreshRows>();
        services.AddScoped<IReactTo<EnrolmentStateChanged>, EndWithHandOver>();
        services.AddScoped<IReactTo<FactStated>, RefreshOnFacts>().AddScoped<IReactTo<FactTakenBack>, RefreshOnFacts>();
        services.AddScoped<IReactTo<PhaseScheduled>, RefreshParents>().AddScoped<IReactTo<RouteChosen>, RefreshParents>().AddScoped<IReactTo<RouteSwitched>, RefreshParents>();
    }
}
