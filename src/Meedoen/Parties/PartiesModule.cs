using Meedoen.People;
using Meedoen.Platform.Web;

namespace Meedoen.Parties;

/// <summary>Organisations, accounts, roles, sign-in.</summary>
public sealed class PartiesModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services) => 
        services.AddScoped<OpenSession>().AddScoped<IForgetPersons, ForgetInvolvement>().AddScoped<IMergePersons, MergeInvolvement>();
}
