using System.Net;
using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>The face of a contact person, given on the page of the own account; and whose face is for whom.</summary>
public sealed class PhotoTests
{
    [Theory, OnBothDatabases]
    public async Task A_colleague_gives_a_photo_on_the_page_of_the_account_and_takes_it_away(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        async Task<Page> Give(byte[] bytes, string name) =>
            await (await meryem.Open("/account")).Form("Bewaar de foto").Attach("Kies een foto", name, bytes, "image/png").Submit();

        (await Give("<svg onload='x()'/>"u8.ToArray(), "foto.png")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kies een foto (JPEG, PNG of WebP)");
        (await Give([.. TinyPicture.Png, .. new byte[Photo.MaxBytes]], "groot.png")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("hooguit 1024 kB");
        (await (await meryem.Open("/account")).Press("Bewaar de foto")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        Assert.Null((await meryem.Open("/account")).Document.QuerySelector("main img"));

        var given = (await Give(TinyPicture.Png, "foto.png")).ShouldBeOk().ShouldSay("Je foto is bewaard");
        var photo = given.Document.QuerySelector("main img")!.GetAttribute("src")!;
        using var gerda = await app.As("gerda-smit");
        Assert.Equal(TinyPicture.Png, (await gerda.Open(photo)).ShouldBeOk().Bytes);

        (await given.Press("Haal de foto weg")).ShouldBeOk().ShouldSay("Je foto is weg");
        (await gerda.Open(photo)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task The_photo_of_a_participant_is_for_those_around_them(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var pieter = await app.As("pieter-hofstra");
        var hanan = (await meryem.Aziz())[0];
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        using var participant = await app.As("hanan-aziz");
        (await participant.PutPhoto(TinyPicture.Png)).ShouldBe(HttpStatusCode.NoContent);
        await using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        var photo = $"/api/v1/photos/{await PartiesDirectory.ParticipantAccount(db, hanan, default)}";

        (await participant.Open(photo)).ShouldBeOk();
        (await meryem.Open(photo)).ShouldBeOk();
        (await pieter.Open(photo)).ShouldBe(HttpStatusCode.NotFound);
    }
}
