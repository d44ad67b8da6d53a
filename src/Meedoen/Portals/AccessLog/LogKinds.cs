using System.Collections.Frozen;

namespace Meedoen.Portals.AccessLog;

/// <summary>What somebody looked at or changed, in the kinds that people know: the texts <c>kind.NAME</c>.</summary>
internal static class LogKinds
{
    /// <summary>Signing in and out: no data of anybody.</summary>
    public const string Session = "session";

    private const string Other = "other";

    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["list"] =
        [
            "caseload", "today", "expected", "before-arrival", "/my-people", "team-load", "team-terms", "team-advice", "law-changes", "/conversations", "ListMergeProposals", "ProposeDuplicates",
            "/klantprofielen", "template-moves", "/candidates",
        ],
        ["search"] = ["FindPeople"],
        ["file"] = ["/persons/{person}", "/photos/{account}"],
        ["form"] = ["/persons/{person}/forms/{form}", "FillForm", "KeepDraft"],
        ["consent"] = ["/persons/{person}/consent", "RecordConsent", "DestroyAnswers"],
        ["route"] =
        [
            "journeys", "route-print", "AddStep", "ChooseRoute", "CompleteStep", "EndPatience", "HoldAftercareContact", "HoldPatienceContact", "HoldUpStep",
            "MoveEnrolment", "MoveStep", "OpenStepEarly", "ReopenStep", "SchedulePhase", "SkipStep", "StartEnrolment", "StartPatience", "RefreshJourney",
            "ClosePhase", "ExceptObligation", "GiveWord", "JoinEdition", "LiftGate", "MoveJourney", "ReachOutcome", "TakeDecision",
        ],
        ["plan"] = ["/persons/{person}/plan", "OfferLessons", "AnswerPlan", "SaveGoal", "SettlePlan", "TickTopics"],
        ["language"] = ["/persons/{person}/language", "ChooseLanguageProvider", "RecordLanguageTest", "CorrectLanguageTest", "TickTestTalk"],
        ["attendance"] = ["/attendance", "/persons/{person}/attendance", "RecordAttendance"],
        ["competence"] =
        [
            "/persons/{person}/competence", "/persons/{person}/measuring-moment", "/persons/{person}/strengths", "/persons/{person}/mapping", "MapCandidate", "ImportCompetenceReport", "RecordMeasuringMoment",
            "RecordStrength", "AnswerStrength",
        ],
        ["observation"] = ["/persons/{person}/observation", "/persons/{person}/conclusion", "StartObservation", "AddObservation", "ConcludeNeed"],
        ["capacity"] = ["/persons/{person}/capacity", "RecordCapacitySignal", "EndCapacitySignal"],
        ["terms"] = ["/persons/{person}/terms", "/persons/{person}/terms/what-if", "ExplainMiss", "NoteLegalEvent", "TakeBackLegalEvent", "RefreshTerms"],
        ["intake"] =
        [
            "/persons/{person}/intake", "/persons/{person}/pip", "SavePip", "DecidePip", "AskAboutPip", "AnswerPipQuestion", "CallForIntake", "AnswerIntakeCall", "TellAloneRight", "RecordLearnability", "ConcludeIntake", "TakeBackIntakeStep",
        ],
        ["letters"] = ["/persons/{person}/letters", "/letters/{letter}", "WriteLetter", "ChangeLetter", "SendLetter", "DropLetter"],
        ["objection"] = ["/persons/{person}/objections", "ReceiveObjection", "MoveObjection"],
        ["enforcement"] = ["/persons/{person}/enforcement", "BeginEnforcement", "MoveEnforcement", "GiveView"],
        ["precondition"] = ["/persons/{person}/preconditions", "FillChecklist"],
        ["conversation"] =
        [
            "/conversations/{id}", "/me/appointments/{id}", "/persons/{person}/conversations/plan", "/calendar/{organisation}/{token}.ics", "PlanConversation", "RecordConversation",
            "MoveConversation", "CancelConversation", "BookInterpreter", "AnswerInterpreter", "RemindConversations", "CreateCalendarFeed",
        ],
        ["documents"] = ["ReadDocuments", "OpenDocument", "AddDocument", "AddDocumentVersion"],
        ["team"] =
        [
            "/persons/{person}/team", "AddToTeam", "AssignContactPerson", "EndInvolvement", "HandOverContactPerson", "StandIn",
        ],
        ["profile"] = ["/persons/{person}/klantprofiel", "DecideProposals", "ReceiveKlantprofiel"],
        ["arrival"] = ["ExpectHousehold", "RegisterPerson", "LinkExpectedPerson", "SettleInMunicipality", "SendElsewhere", "SetForgetTerm", "ForgetPerson"],
        ["merge"] = ["MergePersons", "UndoMerge", "KeepPersonsApart"],
        ["own"] = ["/me", "/me/appointments", "/me/access-log", "DismissNotification", "ChooseChannel", "ConfirmNumber", "DropSmsNumber"],
        ["log"] = ["/privacy/access-log", "/persons/{person}/access-log"],
        [Session] =
        [
            "SignIn", "SignOut", "SetUpApp", "AskMailCode", "BeginPasskey", "BeginSetUpApp", "FailMailCode", "FailSignIn", "GiveCode", "GiveMailCode", "GivePassword",
            "GivePasskey", "GiveProviderAnswer", "RegisterPasskey", "RemovePasskey", "SweepSessions",
        ],
        ["set-up"] =
        [
            "RegisterOrganisation", "RenameOrganisation", "StartTeam", "ChangeSharing", "ChangeDictionary", "SetAnswerTerm", "SetPauses", "SetTermWarning", "AddLawRows", "EndLawRow", "PutLawInForce", "law-dry-run", "SaveLessonProvider", "SaveLocalTopic",
            "RebuildLists",
            "UploadTemplate", "PublishTemplate", "DraftEdition", "StartEdition", "FreezeInterim", "CloseEdition", "FollowUpEdition", "NoteLesson",
        ],
        ["account"] = ["Invite", "RegisterAccount", "EndAccount", "GivePhoto", "AcceptInvitation", "GiveParticipantAccount",
            "InviteParticipant", "ParticipantAccess", "ChangeAccount", "GiveRole", "JoinTeam", "ReceiveArrivals", "NoteMailAddress"],
    };

    private static readonly FrozenDictionary<string, string> Kinds =
        Names.SelectMany(kind => kind.Value.Select(what => (what, kind.Key))).ToFrozenDictionary(one => one.what, one => one.Key, StringComparer.Ordinal);

    /// <summary>The kind of a route or act; <c>other</c> for what has no words of its own.</summary>
    public static string Of(string what) => Kinds.GetValueOrDefault(what, Other);
}
