using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.People.Duplicates;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.People;

/// <summary>Persons, households, the keys they are found by.</summary>
public sealed class PeopleModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<IForgetPersons, ForgetPeople>().AddScoped<ITodaySource, MergesToday>();
        services.AddScoped<IReactTo<PersonRegistered>, KeepPersonEqual>().AddScoped<IReactTo<PersonRegistered>, NoteDuplicates>();
        services.AddScoped<IReactTo<FactStated>, KeepPersonEqual>().AddScoped<IReactTo<FactTakenBack>, KeepPersonEqual>();
    }
}
