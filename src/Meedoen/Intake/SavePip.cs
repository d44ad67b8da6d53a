using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Rules.Facts;

namespace Meedoen.Intake;

/// <summary>
/// Saves the draft of a PIP as far as it is, to go on with later. What is not right yet is no reason to refuse it; only what cannot be kept is. Who
/// saves second is told and loses nothing.
/// </summary>
public sealed class SavePip(Current current, PipBook book) : ISlice
{
    private const int LongestText = 4000;
    private const int MostHours = 9999;
    private const int MostTalks = 99;
    private static readonly string[] Levels = ["", "a2", "b1"];
    private static readonly string[] Literacies = ["a", "aa", "nvt"];
    private static readonly string[] ExamCodes = ["a2", "knm"];

    /// <summary>The draft.</summary>
    /// <param name="Version">Version of the PIP that was seen; 0 before there is one.</param>
    /// <param name="Route">Learning route.</param>
    /// <param name="Level">Level: a2, b1 or empty.</param>
    /// <param name="Hours">Hours of the route.</param>
    /// <param name="Literacy">Lessons in reading and writing: a, aa or nvt.</param>
    /// <param name="MayFinishEducation">Whether an education may be finished first.</param>
    /// <param name="Exams">In the Z-route: exams to try.</param>
    public sealed record Request(
        int Version, Leerroute? Route = null, string? Level = null, int? Hours = null, string? Literacy = null, bool MayFinishEducation = false, IReadOnlyList<string>? Exams = null)
    {
        /// <summary>Support and guidance.</summary>
        public string? Support { get; init; }

        /// <summary>How PVT is filled in.</summary>
        public string? Pvt { get; init; }

        /// <summary>Hours of PVT.</summary>
        public int? PvtHours { get; init; }

        /// <summary>How MAP is filled in.</summary>
        public string? Map { get; init; }

        /// <summary>Hours of MAP.</summary>
        public int? MapHours { get; init; }

        /// <summary>Number of progress talks.</summary>
        public int? ProgressTalks { get; init; }

        /// <summary>Paying fixed costs from the benefit.</summary>
        public string? Unburdening { get; init; }

        /// <summary>Early education of young children.</summary>
        public string? EarlyEducation { get; init; }

        /// <summary>Decisions on benefit.</summary>
        public string? BenefitDecisions { get; init; }

        /// <summary>Why this route.</summary>
        public string? Reasons { get; init; }

        /// <summary>Why not the others.</summary>
        public string? OtherRoutes { get; init; }

        /// <summary>In short in the language of the participant.</summary>
        public string? OwnLanguage { get; init; }

        /// <summary>Whether the case is special.</summary>
        public bool? Special { get; init; }

        /// <summary>Whether there was sufficient effort.</summary>
        public bool? Effort { get; init; }

        /// <summary>Whether B1 is out of reach.</summary>
        public bool? OutOfReach { get; init; }

        /// <summary>As it is kept.</summary>
        internal PipText Text => new()
        {
            Route = Route,
            Level = Level ?? "",
            Hours = Hours,
            Literacy = string.IsNullOrEmpty(Literacy) ? "nvt" : Literacy,
            MayFinishEducation = MayFinishEducation,
            Exams = [.. (Exams ?? []).Distinct().Order(StringComparer.Ordinal)],
            Support = Clean(Support),
            Pvt = Clean(Pvt),
            PvtHours = PvtHours,
            Map = Clean(Map),
            MapHours = MapHours,
            ProgressTalks = ProgressTalks,
            Unburdening = Clean(Unburdening),
            EarlyEducation = Clean(EarlyEducation),
            BenefitDecisions = Clean(BenefitDecisions),
            Reasons = Clean(Reasons),
            OtherRoutes = Clean(OtherRoutes),
            OwnLanguage = Clean(OwnLanguage),
            Special = Special,
            Effort = Effort,
            OutOfReach = OutOfReach,
        };

        private static string Clean(string? text) => text?.Trim() ?? "";
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/persons/{person:guid}/pip/draft", async (Guid person, Request request, SavePip slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(version => Results.Ok(new { version })))
        .For(AccessRole.CaseOwner);

    /// <summary>Saves it; answers the new version.</summary>
    public Task<Outcome<int>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(SavePip), "plan", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<int>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        var opened = await book.Open(scope, person, request.Version, cancel);
        if (opened.IsRefused)
        {
            return opened.Refuse<int>();
        }

        var text = request.Text;
        var wrong = Codes(text).Concat(Numbers(text)).Concat(Lengths(text)).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        var file = opened.Value.File;
        (file.Draft, file.DraftBy, file.DraftAt) = (opened.Value.Cipher.Seal(text, file.Id), scope.Act.Actor.Id, scope.Now);
        file.Version++;
        scope.Record(new PipDraftSaved(file.Id), person, PipBook.Category);
        return file.Version;
    }

    private static IEnumerable<Refusal> Codes(PipText text)
    {
        if (text.Route is { } route && !Enum.IsDefined(route))
        {
            yield return new Refusal("pip.choose", nameof(text.Route));
        }

        if (!Levels.Contains(text.Level))
        {
            yield return new Refusal("pip.choose", nameof(text.Level));
        }

        if (!Literacies.Contains(text.Literacy))
        {
            yield return new Refusal("pip.choose", nameof(text.Literacy));
        }

        if (text.Exams.Except(ExamCodes).Any())
        {
            yield return new Refusal("pip.choose", nameof(text.Exams));
        }
    }

    private static IEnumerable<Refusal> Numbers(PipText text) => new[]
    {
        (nameof(text.Hours), text.Hours, MostHours), (nameof(text.PvtHours), text.PvtHours, MostHours), (nameof(text.MapHours), text.MapHours, MostHours),
        (nameof(text.ProgressTalks), text.ProgressTalks, MostTalks),
    }.Where(one => one.Item2 is < 1 || one.Item2 > one.Item3).Select(one => new Refusal("pip.number", one.Item1).With(one.Item3));

    private static IEnumerable<Refusal> Lengths(PipText text) => new[]
    {
        (nameof(text.Support), text.Support), (nameof(text.Pvt), text.Pvt), (nameof(text.Map), text.Map), (nameof(text.Unburdening), text.Unburdening),
        (nameof(text.EarlyEducation), text.EarlyEducation), (nameof(text.BenefitDecisions), text.BenefitDecisions), (nameof(text.Reasons), text.Reasons),
        (nameof(text.OtherRoutes), text.OtherRoutes), (nameof(text.OwnLanguage), text.OwnLanguage),
    }.Where(one => one.Item2.Length > LongestText).Select(one => new Refusal("pip.text-too-long", one.Item1).With(LongestText));
}
