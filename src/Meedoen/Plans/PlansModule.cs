using Meedoen.Journeys;
using Meedoen.People;
using Meedoen.Platform.Web;

namespace Meedoen.Plans;

/// <summary>The diagnostic interview and the support plan: topics, goals, versions, agreement.</summary>
public sealed class PlansModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services) => services
        .AddScoped<IMergePersons, KeepPlans>().AddScoped<IForgetPersons, KeepPlans>().AddScoped<ListLocalTopics>().AddScoped<ITellProgress, GoalsSoFar>().AddScoped<SettledGoals>();
}
