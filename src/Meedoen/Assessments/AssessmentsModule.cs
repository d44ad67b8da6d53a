using Meedoen.People;
using Meedoen.Platform.Web;

namespace Meedoen.Assessments;

/// <summary>Language tests, advice about language schools, competence reports; measuring moments, qualities, capacity.</summary>
public sealed class AssessmentsModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services) => services
        .AddScoped<IMergePersons, KeepAssessments>().AddScoped<IForgetPersons, KeepAssessments>()
        .AddScoped<IMergePersons, KeepRecords>().AddScoped<IForgetPersons, KeepRecords>();
}
