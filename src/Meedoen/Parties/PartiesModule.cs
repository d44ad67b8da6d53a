using Meedoen.Parties.SignIn;
using Meedoen.People;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Meedoen.Parties;

/// <summary>Organisations, accounts, roles, sign-in.</summary>
public sealed class PartiesModule : IModule
{
    // OWASP's figure for PBKDF2 with SHA-512, which Identity uses.
    private const int HashRounds = 210_000;

    /// <inheritdoc />
    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<OpenSession>().AddScoped<EnterSession>().AddScoped<IDailyJob, SweepSessions>().AddScoped<IForgetPersons, ForgetInvolvement>();
        services.AddScoped<IMergePersons, MergeInvolvement>();
        services.AddSingleton<SignInTickets>().AddSingleton<SignInChallenges>().AddSingleton<AccountSecrets>().AddScoped<AccountManagers>().AddScoped<SignInTries>();
        services.AddSingleton(s => new SignInProviders(s.GetRequiredService<ServerOptions>().Settings)).AddSingleton<ProviderConnections>();
        services.AddSingleton<Invitations>().AddSingleton<MailCodes>().AddSingleton<SignInMail>().AddSingleton<SmsNumbers>();
        services.TryAddSingleton(s => s.GetRequiredService<ServerOptions>().Settings.GetSection("Sms").Get<SmsOptions>() ?? new SmsOptions());
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = HashRounds);
    }
}
