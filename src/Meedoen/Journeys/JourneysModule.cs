using Meedoen.Agenda;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Web;
using Meedoen.Preconditions;

namespace Meedoen.Journeys;

/// <summary>Enrolments, steps, lists of them, route cards; what comes before arrival.</summary>
public sealed class JourneysModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<TemplateShelf>().AddSingleton<JourneyReader>().AddSingleton<ProjectionWriter>().AddSingleton<RoutePlaces>().AddSingleton<MySteps>();
        services.AddScoped<SeedTemplates>().AddHostedService<ShelvesAtStart>();
        services.AddScoped<MoveRun>().AddScoped<JourneyBook>().AddScoped<JourneyActs>().AddScoped<RouteWork>().AddScoped<IJourneyTriggers, JourneyTriggers>().AddScoped<ExpectedHousehold>();
        services.AddScoped<IDailyJob, RefreshDaily>().AddScoped<IDailyJob, ForgetElsewhere>();
        services.AddScoped<IForgetPersons, ForgetJourneys>().AddScoped<IMergePersons, MergeJourneys>().AddScoped<ITodaySource, StepsToday>();
        services.AddScoped<IReactTo<ContactPersonChanged>, RefreshRows>().AddScoped<IReactTo<SomebodyInvolved>, RefreshRows>();
        services.AddScoped<IReactTo<InvolvementEnded>, RefreshRows>().AddScoped<IReactTo<PersonBriefChanged>, RefreshRows>();
        services.AddScoped<IReactTo<PreconditionChanged>, RefreshRows>().AddScoped<IReactTo<ConversationHeld>, StepDoneByConversation>().AddScoped<IHoldRecording, HoldUntilLinked>();
    }
}
