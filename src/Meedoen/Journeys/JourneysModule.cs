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
        services.AddScoped<SeedTemplates>().AddScoped<Progress>().AddHostedService<ShelvesAtStart>();
        services.AddScoped<MoveRun>().AddScoped<EditionActs>().AddScoped<JourneyBook>().AddScoped<JourneyActs>().AddScoped<RouteWork>().AddScoped<IJourneyTriggers, JourneyTriggers>();
        services.AddScoped<NoJourney>().AddScoped<ExpectedHousehold>();
        services.AddScoped<IDailyJob, RefreshDaily>().AddScoped<IDailyJob, ForgetElsewhere>();
        services.AddScoped<IForgetPersons, ForgetJourneys>().AddScoped<IMergePersons, MergeJourneys>().AddScoped<ITodaySource, StepsToday>();
        services.AddScoped<IReactTo<ConversationHeld>, StepDoneByConversation>().AddScoped<IHoldRecording, HoldUntilLinked>();
        On(services, typeof(RefreshRows<>), typeof(ContactPersonChanged), typeof(SomebodyInvolved), typeof(InvolvementEnded), typeof(PersonBriefChanged));
        On(services, typeof(RefreshJourney<>), typeof(ConversationPlanned), typeof(ConversationMoved), typeof(ConversationHeld), typeof(ConversationCancelled));
        services.AddScoped<IReactTo<PreconditionChanged>, RefreshHousehold>();
        services.AddScoped<IReactTo<EnrolmentStateChanged>, EndOfGuidance>().AddScoped<IReactTo<EnrolmentStarted>, EndOfGuidance>();
        services.AddScoped<IReactTo<PersonRegistered>, NoteWithoutJourney>();
        services.AddScoped<IReactTo<FactStated>, RefreshOnFacts>().AddScoped<IReactTo<FactTakenBack>, RefreshOnFacts>();
        services.AddScoped<IReactTo<PhaseScheduled>, RefreshParents>().AddScoped<IReactTo<RouteChosen>, RefreshParents>().AddScoped<IReactTo<RouteSwitched>, RefreshParents>();
    }

    private static void On(IServiceCollection services, Type reaction, params ReadOnlySpan<Type> events)
    {
        foreach (var happened in events)
        {
            services.AddScoped(typeof(IReactTo<>).MakeGenericType(happened), reaction.MakeGenericType(happened));
        }
    }
}
