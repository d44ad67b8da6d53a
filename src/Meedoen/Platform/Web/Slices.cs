using System.Reflection;

namespace Meedoen.Platform.Web;

/// <summary>Registers and maps every slice of the application.</summary>
internal static class Slices
{
    private static readonly Type[] All = [.. typeof(ISlice).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ISlice)))];

    public static void AddSlices(this IServiceCollection services)
    {
        foreach (var slice in All)
        {
            services.AddScoped(slice);
        }
    }

    public static void MapSlices(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");
        foreach (var slice in All)
        {
            slice.GetMethod(nameof(ISlice.Map), BindingFlags.Public | BindingFlags.Static, [typeof(IEndpointRouteBuilder)])!
                .Invoke(null, [api]);
        }
    }
}
