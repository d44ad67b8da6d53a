using Meedoen.Dossiers;
using Meedoen.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Intake;

/// <summary>Once a PIP was decided here, its route, hours and date change with a new decision and not in a form of the file.</summary>
internal sealed class HoldPipKeys(FactBook facts) : IHoldAnswers
{
    private static readonly string[] Held = ["learning-route", "route-intensity", "pip-signed-on"];

    public async Task<IReadOnlyList<Refusal>> Objections(ActScope scope, Guid person, IReadOnlyDictionary<string, IReadOnlyList<string>> values, CancellationToken cancel)
    {
        var asked = Held.Where(values.ContainsKey).ToList();
        if (asked.Count == 0 || !await scope.Db.Set<PipVersion>().AnyAsync(v => v.PersonId == person, cancel))
        {
            return [];
        }

        var known = await facts.Values(scope, person, asked, cancel);
        return [.. asked.Where(key => !values[key].SequenceEqual(known[key])).Select(key => new Refusal("pip.change-by-decision", key))];
    }
}
