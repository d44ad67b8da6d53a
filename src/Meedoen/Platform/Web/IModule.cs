namespace Meedoen.Platform.Web;

/// <summary>A part of the application: brings its services and is listed in <c>Modules.cs</c>.</summary>
public interface IModule
{
    /// <summary>Registers what the module needs.</summary>
    static abstract void AddServices(IServiceCollection services);
}

/// <summary>One use case: a class named after what the user does, with its <c>Handle</c> and its route.</summary>
public interface ISlice
{
    /// <summary>Maps the endpoint under <c>/api/v1</c>; a slice used by pages only maps nothing.</summary>
    static abstract void Map(IEndpointRouteBuilder api);
}
