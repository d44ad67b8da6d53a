using Meedoen.Journeys;
using Meedoen.People;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Web;

namespace Meedoen.Agenda;

/// <summary>Conversations, interpreters, appointments.</summary>
public sealed class AgendaModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services) => services.AddSingleton<IAgenda, Conversations>()
        .AddScoped<IDailyJob, RemindConversations>().AddScoped<ITodaySource, ConversationsToday>().AddScoped<IMergePersons, KeepConversations>()
        .AddScoped<IForgetPersons, KeepConversations>();
}
