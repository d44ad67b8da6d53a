using System.Collections.Concurrent;
using Meedoen.Dossiers.Extending;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;

namespace Meedoen.Dossiers;

/// <summary>
/// The dictionary of each tenant as it holds on the business day: the standard with the municipality's own keys. Read once, and again
/// after a change.
/// </summary>
public sealed class DictionaryInForce(IBusinessClock clock)
{
    // Lazy: what was being read when a change came is dropped with it, and never stands in for the new one.
    private readonly ConcurrentDictionary<string, Lazy<DatedKeys>> known = new(StringComparer.Ordinal);

    /// <summary>The dictionary that holds today.</summary>
    public DataDictionary Of(Tenant tenant) => All(tenant).On(clock.Today);

    /// <summary>The dictionary with every own key that was ever decided, also those that are yet to come.</summary>
    public DataDictionary WithComing(Tenant tenant) => All(tenant).WithComing;

    internal void Forget(Tenant tenant) => known.TryRemove(tenant.Slug, out _);

    private DatedKeys All(Tenant tenant) => known.GetOrAdd(
        tenant.Slug, static (_, where) => new(() => DatedKeys.Read(where), LazyThreadSafetyMode.PublicationOnly), tenant).Value;
}
