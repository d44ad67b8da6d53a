using Meedoen.Letters.Enforcing;
using Meedoen.Letters.Objections;
using Meedoen.People;
using Meedoen.Platform.Web;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Meedoen.Letters;

/// <summary>Letters and decisions: written, signed off, kept, and read by whom they are for; what follows when somebody objects, and enforcement.</summary>
public sealed class LettersModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services)
    {
        services.TryAddSingleton(s => s.GetRequiredService<ServerOptions>().Settings.GetSection("Letters").Get<PdfOptions>() ?? new PdfOptions());
        services.AddSingleton<PdfPrinter>();
        services.AddScoped<LetterDesk>().AddScoped<LetterNotes>().AddScoped<EnforcementBook>();
        services.AddScoped<ILetterCase, ObjectionCase>().AddScoped<ILetterCase, EnforcementCase>();
        services.AddScoped<IMergePersons, KeepLetters>().AddScoped<IForgetPersons, KeepLetters>();
    }
}
