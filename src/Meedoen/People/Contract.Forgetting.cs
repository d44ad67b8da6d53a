using Meedoen.Platform.Acts;

namespace Meedoen.People;

/// <summary>A module that keeps rows about persons and can destroy them when the term has passed.</summary>
public interface IForgetPersons
{
    /// <summary>Destroys every row about a person that this module keeps. Acts, events and audit stay: they hold no identifying text.</summary>
    Task Forget(ActScope scope, Guid person, CancellationToken cancel);
}
