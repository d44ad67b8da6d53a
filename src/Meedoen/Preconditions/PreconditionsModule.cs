using Meedoen.Agenda;
using Meedoen.Journeys;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Preconditions;

/// <summary>What has to be arranged before a step can succeed, by whom and by when.</summary>
public sealed class PreconditionsModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services) => services
        .AddScoped<IReactTo<ConversationHeld>, AlarmAfterDiagnosis>().AddScoped<ITodaySource, PreconditionsToday>()
        .AddScoped<IMergePersons, KeepPreconditions>().AddScoped<IForgetPersons, KeepPreconditions>();
}
