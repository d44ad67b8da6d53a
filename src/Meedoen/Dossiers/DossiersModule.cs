using Meedoen.Dossiers.Consenting;
using Meedoen.Dossiers.Documents;
using Meedoen.Dossiers.Facts;
using Meedoen.Dossiers.Sharing;
using Meedoen.People;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Web;

namespace Meedoen.Dossiers;

/// <summary>The shared file: dictionary, facts, rubrics, documents, sharing.</summary>
public sealed class DossiersModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services) => services
        .AddSingleton<SharingInForce>().AddSingleton<DictionaryInForce>().AddSingleton<IRightsSource, RightsFromProfile>().AddSingleton<FactBook>().AddSingleton<FormClash>()
        .AddSingleton<NoLongerAsked>().AddSingleton<NoAnswersAfterNo>().AddSingleton<FormSources>().AddSingleton<DossierVisits>()
        .AddScoped<IDailyJob, DestroyAnswers>().AddSingleton<DocumentShelf>().AddSingleton<Originals>()
        .AddScoped<IMergePersons, MergeFacts>().AddScoped<IMergePersons, ConsentAccess>().AddScoped<IMergePersons, MergeDocuments>().AddScoped<IForgetPersons, ForgetFacts>()
        .AddScoped<IReactTo<FactStated>, ConsentAccess>().AddScoped<IReactTo<FactTakenBack>, ConsentAccess>();
}
