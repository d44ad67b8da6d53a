using Meedoen.Dossiers;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Which rubrics a step records in: those of the dictionary keys it names.</summary>
internal static class RecordedRubrics
{
    /// <summary>Bit mask of rubrics; attendance for lessons although the template names no key for it.</summary>
    public static long MaskOf(StepView step, DataDictionary dictionary) => step.Records.Aggregate(
        step.Type is StepType.GroupActivity or StepType.Attendance ? Bit(Rubric.R11) : 0L,
        (mask, key) => mask | (dictionary.Find(key) is { } found ? Bit(found.Rubric) : 0L));

    private static long Bit(Rubric rubric) => 1L << (int)rubric;
}
