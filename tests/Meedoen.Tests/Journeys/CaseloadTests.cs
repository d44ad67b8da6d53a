using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Journeys;

/// <summary>S-088: three hundred journeys in three municipalities on 1 September 2027, 190 of them in one caseload.</summary>
public sealed class CaseloadTests(ThreeHundred region) : IClassFixture<ThreeHundred>
{
    private const string Never = "9999-12-31";
    private static readonly string[] Alarms = ["late", "waiting", "signal", "patience"];

    [Theory, OnBothDatabases, Then("S-088", 1)]
    public async Task S088_the_caseload_of_190_opens_within_two_seconds(DatabaseKind database)
    {
        var app = await region.On(database);
        using var meryem = await app.As("meryem-aslan");

        var quickest = TimeSpan.MaxValue;
        for (var look = 0; look < 3; look++)
        {
            var watch = Stopwatch.StartNew();
            var page = (await meryem.Open("/caseload")).ShouldBeOk();
            quickest = watch.Elapsed < quickest ? watch.Elapsed : quickest;
            page.ShouldSay("1 tot en met 50 van 190");
            Assert.Equal(50, page.All("tbody tr").Count);
        }

        Assert.InRange(quickest, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Equal(190, (await meryem.Everybody()).Select(Person).Distinct().Count());
    }

    [Theory, OnBothDatabases, Then("S-088", 2)]
    public async Task S088_the_caseload_is_sorted_by_next_action(DatabaseKind database)
    {
        var app = await region.On(database);
        using var meryem = await app.As("meryem-aslan");

        var everybody = await meryem.Everybody();

        var days = everybody.ConvertAll(NextDay);
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        Assert.True(days.Distinct().Count() > 10, $"only {days.Distinct().Count()} different days");
        foreach (var item in everybody.Where((_, place) => place % 19 == 0))
        {
            var first = (await meryem.Journey(Person(item))).GetProperty("steps").EnumerateArray()
                .Where(step => step.GetProperty("state").GetString() == "Open").Select(step => Sooner(Day(step, "dueOn"), Day(step, "opensOn"))).Min(StringComparer.Ordinal) ?? Never;
            Assert.True(first == NextDay(item), $"{first}: {item}");
        }

        var page = await meryem.Open("/caseload");
        var shown = page.Document.QuerySelectorAll("tbody tr th a").Select(link => link.GetAttribute("href"));
        Assert.Equal(everybody.Take(50).Select(item => $"/persons/{Person(item)}"), shown);
    }

    [Theory, OnBothDatabases, Then("S-088", 3)]
    public async Task S088_the_caseload_is_filtered_on_phase_language_and_alarm(DatabaseKind database)
    {
        var app = await region.On(database);
        using var meryem = await app.As("meryem-aslan");
        await BePatientWith(meryem, (await meryem.Everybody())[^1]);

        var everybody = await meryem.Everybody();

        foreach (var part in new[] { "phase", "language" })
        {
            var values = everybody.ConvertAll(item => item.GetProperty(part).GetString()!).Distinct().ToList();
            Assert.True(values.Count > 1, $"one {part} only");
            foreach (var value in values)
            {
                await Narrows(meryem, $"{part}={value}", everybody.Where(item => item.GetProperty(part).GetString() == value));
            }
        }

        foreach (var alarm in Alarms)
        {
            await Narrows(meryem, $"alarm={alarm}", everybody.Where(item => Rings(item, alarm)));
        }

        Assert.InRange(everybody.Count(item => Rings(item, "late")), 1, 189);
        await Narrows(meryem, "alarm=late&language=ar", everybody.Where(item => Rings(item, "late") && item.GetProperty("language").GetString() == "ar"));
        var late = everybody.Count(item => Rings(item, "late"));
        (await meryem.Open("/caseload?alarm=late")).ShouldBeOk().ShouldSay($"1 tot en met {Math.Min(late, 50)} van {late}");
        (await meryem.Open("/caseload?alarm=patience")).ShouldBeOk().ShouldSay("1 tot en met 1 van 1");
    }

    [Theory, OnBothDatabases, Then("S-088", 6)]
    public async Task S088_an_official_of_one_municipality_sees_its_60_only(DatabaseKind database)
    {
        var app = await region.On(database);
        using var mirjam = await app.As("mirjam-post");
        using var meryem = await app.As("meryem-aslan");
        using var karin = await app.As("karin-dijkman");

        var seen = await mirjam.Everybody();

        Assert.Equal(60, seen.Select(Person).Distinct().Count());
        Assert.All(seen, item => Assert.Equal("Heidedorp", item.GetProperty("municipality").GetString()));
        Assert.All(seen, item => Assert.False(item.TryGetProperty("next", out _)));
        (await mirjam.Open("/caseload")).ShouldSay("1 tot en met 50 van 60");
        var whole = (await karin.Everybody()).CountBy(item => item.GetProperty("municipality").GetString()!).ToDictionary(one => one.Key, one => one.Value);
        Assert.Equal((190, 60, 50), (whole["Veluwestad"], whole["Heidedorp"], whole["Randmeer"]));
        var elsewhere = Person((await meryem.Everybody())[0]);
        (await mirjam.Open($"/api/v1/persons/{elsewhere}/journeys")).ShouldBe(HttpStatusCode.NotFound);
        var municipality = await meryem.Municipality("Veluwestad");
        Assert.Empty(await mirjam.Everybody($"municipality={municipality}"));
    }

    [Theory, OnBothDatabases]
    public async Task An_official_learns_by_filter_and_order_nothing_that_the_rows_do_not_say(DatabaseKind database)
    {
        var app = await region.On(database);
        using var mirjam = await app.As("mirjam-post");
        using var karin = await app.As("karin-dijkman");
        var seen = (await mirjam.Everybody()).ConvertAll(Person);
        var owner = (await karin.Get("/api/v1/team")).GetProperty("loads")[0].GetProperty("contact").GetGuid();

        Assert.Equal((await mirjam.Everybody("sort=name")).ConvertAll(Person), seen);
        Assert.Equal((await karin.Everybody("sort=name")).ConvertAll(Person).Where(seen.Contains), seen);
        foreach (var question in Alarms.Select(alarm => $"alarm={alarm}").Append($"contact={owner}").Append($"contact={Guid.Empty}"))
        {
            Assert.Equal(seen, (await mirjam.Everybody(question)).ConvertAll(Person));
        }

        (await mirjam.Open("/caseload?alarm=late")).ShouldSay("1 tot en met 50 van 60");
        Assert.NotEqual(300, (await karin.Everybody("alarm=late")).Count);
    }

    [Theory, OnBothDatabases, Then("S-088", 7)]
    public async Task S088_each_of_the_300_has_a_route_picture_and_dates_of_their_own(DatabaseKind database)
    {
        var app = await region.On(database);
        using var karin = await app.As("karin-dijkman");

        var starts = new List<string>();
        foreach (var item in await karin.Everybody())
        {
            var journey = await karin.Journey(Person(item));
            var steps = journey.GetProperty("steps").EnumerateArray().Where(step => step.GetProperty("state").GetString() != "Lapsed").ToList();
            var progress = item.GetProperty("progress").GetString()!;
            Assert.Equal((steps.Count, steps.Count(step => step.GetProperty("state").GetString() == "Completed")), (progress.Length, progress.Count(one => one == 'd')));
            var intake = journey.GetProperty("phases").EnumerateArray().Single(phase => phase.GetProperty("id").GetString() == "intake");
            starts.Add(Day(intake, "startsOn"));
            var test = steps.Single(step => step.GetProperty("id").GetString() == "taaltoets");
            Assert.Equal(DateOnly.Parse(starts[^1]).AddDays(14).ToString("O"), Day(test, "dueOn"));
        }

        Assert.Equal(300, starts.Count);
        Assert.True(starts.Distinct().Count() >= 10, $"only {starts.Distinct().Count()} different starts");
        var pictures = new List<string>();
        for (var page = 1; page <= 6; page++)
        {
            pictures.AddRange((await karin.Open($"/caseload?page={page}")).Document.QuerySelectorAll("tbody tr svg.rt").Select(drawing => drawing.OuterHtml));
        }

        Assert.Equal(300, pictures.Count);
        Assert.True(pictures.Distinct().Count() > 3, "one picture for everybody");
    }

    [Theory, OnBothDatabases, Then("S-088", 8)]
    public async Task S088_each_of_the_300_has_goals_of_their_own(DatabaseKind database)
    {
        var app = await region.On(database);
        using var meryem = await app.As("meryem-aslan");
        using var pieter = await app.As("pieter-hofstra");

        var goals = new List<JsonElement>();
        foreach (var owner in new[] { meryem, pieter })
        {
            foreach (var person in (await owner.Everybody()).ConvertAll(Person))
            {
                var own = (await owner.Get($"/api/v1/persons/{person}/plan")).GetProperty("goals").EnumerateArray().ToList();
                Assert.NotEmpty(own);
                goals.AddRange(own);
            }
        }

        Assert.True(goals.Count >= 300);
        Assert.Equal(goals.Count, goals.Select(goal => goal.GetProperty("id").GetGuid()).Distinct().Count());
        Assert.True(goals.Select(goal => goal.GetProperty("text").GetString()).Distinct().Count() > 3, "one goal for everybody");
    }

    [Theory, OnBothDatabases]
    public async Task Twelve_of_the_300_take_part_in_the_running_full_time_pilot(DatabaseKind database)
    {
        var app = await region.On(database);
        using var ruben = await app.As("ruben-maas");
        using var karin = await app.As("karin-dijkman");

        var pilot = Assert.Single((await ruben.Get("/api/v1/templates/har-klantreis/editions")).EnumerateArray());

        Assert.Equal(("Running", 12), (pilot.GetProperty("state").GetString(), pilot.GetProperty("participants").GetInt32()));
        Assert.Equal(12, (await ruben.Get($"/api/v1/editions/{pilot.GetProperty("id").GetGuid()}")).GetProperty("now").GetProperty("state.Active").GetInt32());
        (await ruben.Open($"/admin/editions/{pilot.GetProperty("id").GetGuid()}")).ShouldBeOk().ShouldSay("Pilot voltijd");
        Assert.Equal(300, (await karin.Everybody()).Count);
    }

    private static async Task Narrows(Visitor visitor, string filter, IEnumerable<JsonElement> wanted) =>
        Assert.Equal(wanted.Select(Person).Order(), (await visitor.Everybody(filter)).Select(Person).Order());

    private static async Task BePatientWith(Visitor meryem, JsonElement item)
    {
        var answer = await meryem.PostJson($"/api/v1/enrolments/{item.GetProperty("enrolment").GetGuid()}/patience", new
        {
            nextContactOn = "2027-09-15",
            reviewOn = "2027-10-15",
            reason = new { code = "circumstances" },
        });
        answer.ShouldBeOk();
    }

    private static bool Rings(JsonElement item, string alarm) => alarm switch
    {
        "late" => item.TryGetProperty("next", out var next) && next.GetProperty("late").GetBoolean(),
        "waiting" => item.TryGetProperty("next", out var next) && next.GetProperty("waits").GetBoolean(),
        "signal" => item.GetProperty("signals").GetArrayLength() > 0,
        _ => item.GetProperty("patience").GetBoolean(),
    };

    private static string Sooner(string due, string opens) => due != Never ? due : opens;

    private static Guid Person(JsonElement item) => item.GetProperty("person").GetGuid();

    private static string NextDay(JsonElement item) => !item.TryGetProperty("next", out var next) ? Never
        : next.TryGetProperty("dueOn", out _) ? Day(next, "dueOn") : next.TryGetProperty("opensOn", out _) ? Day(next, "opensOn") : Never;

    private static string Day(JsonElement element, string name) =>
        element.TryGetProperty(name, out var day) && day.ValueKind == JsonValueKind.String ? day.GetString()! : Never;
}
