using Meedoen.Platform.Web;

namespace Meedoen.Demo;

/// <summary>The fictitious region: personas, a clock that can be moved, data filled through the same use cases as everybody uses.</summary>
public sealed class DemoModule : IModule
{
    /// <inheritdoc />
    public static void AddServices(IServiceCollection services) =>
        services.AddScoped<DemoRegion>().AddScoped<DemoPersonas>().AddScoped<DemoSignIn>().AddScoped<DemoJourneys>().AddScoped<DemoStories>().AddScoped<DemoLives>().AddScoped<DemoTerms>()
            .AddScoped<DemoAssessments>().AddScoped<DemoLetters>();

    /// <summary>Maps the demo's own addresses. Outside the demo they answer 404: they are not there.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<ServerOptions>().Demo)
        {
            return;
        }

        DemoClock.Map(routes);
    }
}
