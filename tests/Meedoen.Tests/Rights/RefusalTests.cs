using System.Net;
using Meedoen.Platform.Audit;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Rights;

/// <summary>What somebody gets who may not: an answer in the own language that says nothing of anybody, and a line in the audit.</summary>
public sealed class RefusalTests
{
    [Theory, OnBothDatabases]
    public async Task Somebody_elses_file_and_a_file_that_is_not_there_are_answered_alike_in_the_language_of_the_reader(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var pieter = await app.As("pieter-hofstra");
        var hanan = (await meryem.Aziz())[0];
        foreach (var (language, title) in new[] { ("nl", "Deze pagina vinden wij niet"), ("en", "We cannot find this page"), ("ar", "لا نجد هذه الصفحة") })
        {
            pieter.Speak(language);
            var (there, nowhere) = (await pieter.Open($"/persons/{hanan}"), await pieter.Open($"/persons/{Guid.NewGuid()}"));

            Assert.Equal((HttpStatusCode.NotFound, language), (there.Status, there.Document.DocumentElement.GetAttribute("lang")));
            Assert.Equal(title, there.Heading);
            Assert.Equal(nowhere.Text, there.Text);
            there.ShouldNotHold("Hanan").ShouldNotHold("Aziz");
            var (program, none) = (await pieter.Open($"/api/v1/persons/{hanan}"), await pieter.Open($"/api/v1/persons/{Guid.NewGuid()}"));
            Assert.Equal((HttpStatusCode.NotFound, "application/problem+json", "platform.not-found"), (program.Status, program.ContentType, program.RefusalCode));
            Assert.Equal(none.Json.GetProperty("detail").GetString(), program.Json.GetProperty("detail").GetString());
        }
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_kept_out_at_the_door_stands_in_the_audit_and_who_looks_too(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var gerda = await app.As("gerda-smit");
        var hanan = (await meryem.Aziz())[0];

        (await gerda.Open("/caseload")).ShouldBe(HttpStatusCode.Forbidden);
        (await meryem.Open($"/persons/{hanan}")).ShouldBeOk();

        var trail = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.Audit.OpenReader().All().ToList();
        Assert.Single(trail, e => e.Action == AuditAction.Refused && e.What.EndsWith("caseload", StringComparison.Ordinal));
        Assert.Single(trail, e => e is { Action: AuditAction.View, What: "/persons/{person}" } && e.Persons.Contains(hanan));
    }
}
