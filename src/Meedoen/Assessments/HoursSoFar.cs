using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Platform.Data;
using Meedoen.Platform.Text;

namespace Meedoen.Assessments;

/// <summary>Says how many hours of lessons were followed.</summary>
internal sealed class HoursSoFar : ITellProgress
{
    private const string Key = "hours-course";

    public Rubric Rubric { get; } = DataDictionary.Standard.Find(Key)!.Rubric;

    public async Task<IReadOnlyDictionary<Guid, string>> Of(MeedoenDb db, IReadOnlyList<Guid> persons, CancellationToken cancel) =>
        (await PlainFacts.Of(db, persons, Key, cancel)).ToDictionary(hours => hours.Key, hours => Words.Get("Assessments", "hours.so-far", hours.Value));
}
