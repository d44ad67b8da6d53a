using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Learning;

/// <summary>Lessons and practice: who was there, and what was practised.</summary>
public sealed class LearningModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services) =>
        services.AddScoped<IMergePersons, KeepAttendance>().AddScoped<IForgetPersons, KeepAttendance>().AddScoped<IReactTo<AttendanceRecorded>, TellAboutAbsence>();
}
