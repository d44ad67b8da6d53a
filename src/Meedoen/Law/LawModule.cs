using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Web;

namespace Meedoen.Law;

/// <summary>The terms of the law for each person: computed from the file, explained, warned about, and what would change them.</summary>
public sealed class LawModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<LawsInForce>().AddScoped<LegalFiles>().AddScoped<TermBook>().AddScoped<LegalNotes>().AddScoped<LegalSituations>();
        services.AddScoped<RefreshTerms>();
        services.AddScoped<IReactTo<FactStated>>(Same<RefreshTerms>).AddScoped<IReactTo<FactTakenBack>>(Same<RefreshTerms>);
        services.AddScoped<IReactTo<LegalEventNoted>>(Same<RefreshTerms>).AddScoped<IReactTo<LegalEventTakenBack>>(Same<RefreshTerms>);
        services.AddScoped<IReactTo<PersonsMerged>, KeepLaw>().AddScoped<IReactTo<MergeUndone>, KeepLaw>();
        services.AddScoped<IMergePersons, KeepLaw>().AddScoped<IForgetPersons, KeepLaw>();
        services.AddScoped<IDailyJob, RefreshTermsDaily>().AddScoped<ITodaySource, TermsToday>();
    }

    private static T Same<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();
}
