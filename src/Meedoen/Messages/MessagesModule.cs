using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Outbox;
using Meedoen.Platform.Web;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Meedoen.Messages;

/// <summary>Notifications, mail.</summary>
public sealed class MessagesModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services)
    {
        services.TryAddSingleton(s => s.GetRequiredService<ServerOptions>().Settings.GetSection("Mail").Get<MailOptions>() ?? new MailOptions());
        services.AddSingleton<Post>().AddScoped<Delivery>().AddScoped<IOutboxSender, CodeMail>().AddScoped<IOutboxSender, InvitationMail>();
        services.AddSingleton<SmsGateway>().AddHostedService<SmsAtStart>().AddScoped<Texting>().AddScoped<IOutboxSender, ConfirmationSms>();
        services.AddScoped<IOutboxSender, NoticeMail>().AddScoped<ITodaySource, NoticesToday>().AddScoped<IForgetPersons, ForgetNotices>();
        services.AddScoped<IReactTo<ContactPersonChanged>, TellAboutContactPerson>().AddScoped<IReactTo<AccountEnded>, TellAboutLeaver>();
        services.AddScoped<IReactTo<AccountEnded>, TellAboutHelper>().AddScoped<IReactTo<RoleGiven>, TellAboutHelper>().AddScoped<IReactTo<InvolvementEnded>, TellAboutHelper>();
    }
}
