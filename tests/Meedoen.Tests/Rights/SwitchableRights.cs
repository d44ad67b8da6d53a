using Meedoen.Platform.Access;
using Meedoen.Platform.Data;
using Microsoft.Extensions.DependencyInjection;
using AccessRights = Meedoen.Platform.Access.Rights;

namespace Meedoen.Tests.Rights;

/// <summary>Stands before the application's own source of rights, and lets a mistake in when it is told to.</summary>
internal sealed class SwitchableRights : IRightsSource
{
    private IRightsSource? real;

    public Func<IRightsSource, Tenant, string, AccessRights>? Planted { get; set; }

    public bool ShortIsWhole { get; set; }

    /// <summary>Takes the place of the registered source.</summary>
    public void Replace(IServiceCollection services)
    {
        var registered = services.Last(s => s.ServiceType == typeof(IRightsSource));
        services.Remove(registered);
        services.AddSingleton<IRightsSource>(provider =>
        {
            real = (IRightsSource)ActivatorUtilities.CreateInstance(provider, registered.ImplementationType!);
            return this;
        });
    }

    /// <inheritdoc />
    public AccessRights For(Tenant tenant, string role)
    {
        var own = real!.For(tenant, role);
        return ShortIsWhole ? own with { Read = own.Read | own.Brief, Brief = 0 } : Planted?.Invoke(real, tenant, role) ?? own;
    }

    /// <inheritdoc />
    public AccessRights WhenMet(Tenant tenant, string role) => real!.WhenMet(tenant, role);
}
