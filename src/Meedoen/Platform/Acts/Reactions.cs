using System.Collections.Concurrent;
using System.Reflection;

namespace Meedoen.Platform.Acts;

/// <summary>Finds and calls the reactions to an event.</summary>
internal sealed class Reactions(IServiceProvider services)
{
    private static readonly ConcurrentDictionary<Type, (Type Service, MethodInfo Method)> Shapes = new();

    public async Task Run(RecordedEvent recorded, ActScope scope, CancellationToken cancel)
    {
        var (service, method) = Shapes.GetOrAdd(recorded.Happened.GetType(), type =>
        {
            var shape = typeof(IReactTo<>).MakeGenericType(type);
            return (shape, shape.GetMethod(nameof(IReactTo<IDomainEvent>.React))!);
        });
        foreach (var reaction in services.GetServices(service))
        {
            await (Task)method.Invoke(reaction, [recorded.Happened, recorded.Person, recorded.Stream, scope, cancel])!;
        }
    }
}
