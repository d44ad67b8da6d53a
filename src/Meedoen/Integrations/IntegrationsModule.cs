using Meedoen.Integrations.Klantprofiel.Mailbox;
using Meedoen.Integrations.Klantprofiel.Receiving;
using Meedoen.Journeys;
using Meedoen.People;
using Meedoen.Platform.Web;

namespace Meedoen.Integrations;

/// <summary>What comes in from, and goes out to, other systems.</summary>
public sealed class IntegrationsModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<HouseholdReceiver>().AddScoped<ProposalWriter>();
        services.AddScoped<IForgetPersons, ForgetProfiles>().AddScoped<IMergePersons, MergeProfiles>().AddScoped<ITodaySource, ProfilesToday>();
        services.AddHostedService<KlantprofielMailboxService>();
    }
}
