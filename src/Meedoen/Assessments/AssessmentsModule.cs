using Meedoen.Journeys;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Assessments;

/// <summary>Language tests, advice about language schools, competence reports; measuring moments, qualities, capacity.</summary>
public sealed class AssessmentsModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<IMergePersons, KeepAssessments>().AddScoped<IForgetPersons, KeepAssessments>();
        services.AddScoped<IMergePersons, KeepRecords>().AddScoped<IForgetPersons, KeepRecords>();
        services.AddScoped<LessonOffers>().AddScoped<IReactTo<StepCompleted>, NoteRegistration>().AddScoped<IReactTo<StepReopened>, NoteRegistration>();
        services.AddScoped<ITellProgress, HoursSoFar>();
    }
}
