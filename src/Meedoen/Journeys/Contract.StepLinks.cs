namespace Meedoen.Journeys;

/// <summary>Where the work on a journey is done.</summary>
public static class StepLinks
{
    /// <summary>The page of one piece of work.</summary>
    public static string To(Guid person, Guid enrolment, string key, OpenStepKind kind) => kind switch
    {
        OpenStepKind.Step => $"/persons/{person}/route/{enrolment}/steps/{Uri.EscapeDataString(key)}",
        OpenStepKind.Signal => $"/persons/{person}/route",
        _ => $"/persons/{person}/route/{enrolment}/care",
    };
}
