using System.Net;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>A participant who reads Arabic meets no Dutch on the way in, nor when something goes wrong there.</summary>
public sealed class ArabicSignInTests
{
    private const string Send = "أرسل لي رمزا";
    private const string Enter = "تسجيل الدخول";

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    [Theory, OnBothDatabases]
    public async Task The_invitation_the_code_and_each_reason_why_not_are_in_Arabic(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var phone = Reader(app);
        var link = await MailCodeTests.Invite(app);

        var welcome = InArabic((await phone.Open("/invitation/" + link)).ShouldBeOk().ShouldSay("Nadia Haddad، هذه دعوة إلى صفحتك الخاصة"));
        var asked = InArabic((await welcome.Press(Send)).ShouldBeOk().ShouldSay("يعمل الرمز لمدة عشر دقائق"));
        var wrong = InArabic((await asked.Form(Enter).Set("Code", "000000").Submit()).ShouldBe(HttpStatusCode.Unauthorized).ShouldSay("هذا الرمز غير صحيح أو لم يعد يعمل"));
        (await wrong.Form(Enter).Set("Code", await MailCodeTests.Code(app)).Submit()).ShouldBeOk();
        InArabic((await phone.Open("/me")).ShouldBeOk().ShouldSay("أهلا بك"));

        InArabic((await phone.Open("/invitation/" + link)).ShouldBe(HttpStatusCode.Gone).ShouldSay("لم يعد هذا الرابط يعمل"));
        using var late = Reader(app);
        InArabic((await late.Open("/invitation/zuiderzicht.guess")).ShouldBe(HttpStatusCode.Gone));
        InArabic((await late.Open("/invitation")).ShouldBe(HttpStatusCode.Gone).ShouldSay("افتح رابط الدعوة مرة أخرى"));
    }

    [Theory, OnBothDatabases]
    public async Task A_code_that_is_too_old_and_a_page_without_a_session_say_so_in_Arabic(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        using var phone = Reader(app);
        using var dutch = app.Anonymous();
        (await MailCodeTests.Come(app, dutch, await MailCodeTests.Invite(app))).ShouldBeOk();
        InArabic((await phone.Open("/sign-in")).ShouldBeOk().ShouldSay("سجل الدخول برمز عبر البريد الإلكتروني"));
        clock.Advance(TimeSpan.FromHours(1));

        var page = InArabic(await phone.Open("/sign-in/code"));
        var asked = InArabic((await page.Form(Send).Set("Organisation", "zuiderzicht").Set("UserName", MailCodeTests.Mail).Submit()).ShouldBeOk());
        var code = await MailCodeTests.Code(app);
        clock.Advance(MailCodes.Worth + TimeSpan.FromSeconds(1));

        InArabic((await asked.Form(Enter).Set("Code", code).Submit()).ShouldBe(HttpStatusCode.Unauthorized));
    }

    [Theory, OnBothDatabases]
    public async Task A_form_sent_after_the_session_ended_comes_back_in_Arabic_with_what_was_typed(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        using var participant = await app.As("hanan-aziz");
        participant.Speak("ar");
        var form = InArabic((await participant.Open($"/persons/{hanan}/forms/about-me")).ShouldBeOk()).Form("حفظ").Set("phone", "06-0000 0019");
        participant.Forget("meedoen_session");

        var ended = InArabic((await form.Submit()).ShouldBe(HttpStatusCode.Unauthorized).ShouldSay("انتهت جلستك"));
        var resumed = InArabic((await ended.Form("تابع باسم Hanan Aziz").Submit()).ShouldBeOk().ShouldSay("ما كتبته ما زال موجودا"));
        (await resumed.Form("أرسل الآن").Submit()).ShouldBeOk();

        (await meryem.Open($"/persons/{hanan}")).ShouldSay("06-0000 0019");
    }

    [Theory, OnBothDatabases]
    public async Task Too_many_tries_and_what_is_not_there_are_told_in_Arabic(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind, demo: false, limits: new() { SignInPerAddress = 2 });
        using var visitor = Reader(app);
        var form = (await visitor.Open("/sign-in/code")).Form(Send).Set("Organisation", "zuiderzicht").Set("UserName", "niemand@voorbeeld.test");
        Page? answer = null;
        for (var i = 0; i < 4; i++)
        {
            answer = await form.Submit();
        }

        InArabic(answer!.ShouldBe(HttpStatusCode.TooManyRequests).ShouldSay("انتظر"));
        InArabic((await visitor.Open("/nowhere")).ShouldBe(HttpStatusCode.NotFound).ShouldSay("لا نجد هذه الصفحة"));
    }

    private Task<TestApp> Start(DatabaseKind kind) => TestApp.Start(kind, configure: b => b.Services.AddSingleton<TimeProvider>(clock));

    private static Visitor Reader(TestApp app)
    {
        var visitor = app.Anonymous();
        visitor.Speak("ar");
        return visitor;
    }

    /// <summary>The page says that it is Arabic, reads from right to left, and its sentences hold no Dutch word.</summary>
    private static Page InArabic(Page page)
    {
        var html = page.Document.DocumentElement;
        Assert.Equal(("ar", "rtl"), (html.GetAttribute("lang"), html.GetAttribute("dir")));
        foreach (var dutch in new[] { " de ", " het ", " een ", " uw ", " niet ", " code ", " wat " })
        {
            Assert.DoesNotContain(dutch, $" {page.Text} ", StringComparison.Ordinal);
        }

        return page;
    }
}
