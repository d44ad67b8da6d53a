using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Intake;

/// <summary>The broad intake and the plan that the act of 2021 asks (PIP): calls, topics, the test, the conclusion, the decision.</summary>
public sealed class IntakeModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services) => services
        .AddScoped<IntakeBook>().AddScoped<IMergePersons, KeepIntake>().AddScoped<IForgetPersons, KeepIntake>()
        .AddScoped<PipBook>().AddScoped<DecidedPips>().AddScoped<IMergePersons, KeepPip>().AddScoped<IForgetPersons, KeepPip>().AddScoped<IHoldAnswers, HoldPipKeys>()
        .AddScoped<IReactTo<FactStated>, BeginIntake>().AddScoped<IReactTo<FactTakenBack>, BeginIntake>()
        .AddScoped<ITodaySource, IntakeToday>();
}
