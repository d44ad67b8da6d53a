using Meedoen.Platform.Web;

namespace Meedoen.People;

/// <summary>Persons, households, the keys they are found by.</summary>
public sealed class PeopleModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services) => services.AddScoped<IForgetPersons, ForgetPeople>();
}
