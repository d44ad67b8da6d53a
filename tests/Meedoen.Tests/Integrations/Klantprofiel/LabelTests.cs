using Meedoen.Integrations;
using Xunit;

namespace Meedoen.Tests.Integrations.Klantprofiel;

/// <summary>How senders write things, and what Meedoen proposes.</summary>
public class LabelTests
{
    [Theory]
    // The label.
    [InlineData("V-nummer: 0001007701", "v-number", "0001007701")]
    [InlineData("V-nr. : 000.100.7701", "v-number", "0001007701")]
    [InlineData("v nummer 0001007701", "v-number", "0001007701")]
    [InlineData("Vnr: 1007701", "v-number", "0001007701")]
    [InlineData("V-numer: 0001007701", "v-number", "0001007701")]
    [InlineData("Vreemdelingnummer = V0001007701", "v-number", "0001007701")]
    [InlineData("Geboortedatum: 12-03-1993", "birth-date", "1993-03-12")]
    [InlineData("GEBOORTEDATUM : 12 maart 1993", "birth-date", "1993-03-12")]
    [InlineData("Geb.datum: 12/3/1993", "birth-date", "1993-03-12")]
    [InlineData("Geboren op 12-03-1993", "birth-date", "1993-03-12")]
    [InlineData("Geboorte datum: 12.03.1993", "birth-date", "1993-03-12")]
    [InlineData("Geboortdatum: 1993-03-12", "birth-date", "1993-03-12")]
    [InlineData("Date of birth: March 12, 1993", "birth-date", "1993-03-12")]
    [InlineData("Date of birth: 12 March 1993", "birth-date", "1993-03-12")]
    [InlineData("Geboortedatum: 12 mrt. 1993", "birth-date", "1993-03-12")]
    [InlineData("Geboortedatum: 00-00-1993", "birth-date", "1993-01-01")]
    [InlineData("Geboortejaar en -datum: onbekend", "birth-date", null)]
    [InlineData("Leeftijd: 33", "birth-date", "1993-01-01")]
    [InlineData("Leeftijd: 33 jaar", "birth-date-exact", "false")]
    [InlineData("Taal: Arabisch", "languages-spoken", "ar")]
    [InlineData("Talen: Arabisch, Koerdisch (Kurmanji) en Engels", "languages-spoken", "ar|ku|en")]
    [InlineData("Taal/talen: arabisch / engels", "languages-spoken", "ar|en")]
    [InlineData("Gesproken talen - Tigrinya; beetje Engels", "languages-spoken", "ti|en")]
    [InlineData("Languages: Dari, Farsi and Pashto", "languages-spoken", "prs|fa|ps")]
    [InlineData("Moedertaal: Somali", "languages-spoken", "so")]
    [InlineData("Spreekt: Arabisch, geen Nederlands", "languages-spoken", "ar")]
    [InlineData("Tolk nodig: ja, Tigrinya", "interpreter-language", "ti")]
    [InlineData("Tolk nodig: nee", "interpreter-needed", "no")]
    [InlineData("Locatie: azc Veluwestad", "azc-location", "azc Veluwestad")]
    [InlineData("Azc: Veluwestad", "azc-location", "Veluwestad")]
    [InlineData("Verblijfplaats AZC\tVeluwestad", "azc-location", "Veluwestad")]
    [InlineData("Opvanglocatie   Veluwestad", "azc-location", "Veluwestad")]
    [InlineData("Beroep: lerares", "occupation-before", "lerares")]
    [InlineData("Werkervaring: lerares basisschool (6 jaar)", "work-years", "6")]
    [InlineData("Werkervaring: 6 jaar als lerares", "occupation-before", "lerares")]
    [InlineData("Work experience: worked in a bakery", "occupation-before", "worked in a bakery")]
    [InlineData("Opleiding: universiteit, Engelse taal", "education-subject", "universiteit, Engelse taal")]
    [InlineData("Opleiding: universiteit, Engelse taal", "education-level", "master")]
    [InlineData("Hoogst genoten opleiding: middelbare school", "education-level", "secondary")]
    [InlineData("Geslacht: V", "gender", "female")]
    [InlineData("Geslacht: man", "gender", "male")]
    [InlineData("Gekoppelde gemeente: Veluwestad", "linked-municipality", "Veluwestad")]
    [InlineData("Koppelingsdatum: 14-12-2026", "linked-on", "2026-12-14")]
    [InlineData("Telefoonnummer: 06-0000 0071", "phone", "06-0000 0071")]
    [InlineData("E-mail: hanan@voorbeeld.test", "email", "hanan@voorbeeld.test")]
    [InlineData("Gezondheid: suikerziekte, gebruikt medicijnen", "health-worry", "suikerziekte, gebruikt medicijnen")]
    [InlineData("BSN: 999990019", "bsn", "999990019")]
    [InlineData("* Talen: Arabisch", "languages-spoken", "ar")]
    [InlineData("3. Talen: Arabisch", "languages-spoken", "ar")]
    [InlineData("> Talen: Arabisch", "languages-spoken", "ar")]
    [InlineData("| Talen | Arabisch |", "languages-spoken", "ar")]
    [InlineData("Talen :Arabisch", "languages-spoken", "ar")]
    [InlineData("Talen\n\nArabisch", "languages-spoken", "ar")]
    [InlineData("Talen:\n- Arabisch\n- Engels", "languages-spoken", "ar|en")]
    [InlineData("Talen : n.v.t.", "languages-spoken", null)]
    public void A_line_becomes_a_proposal(string line, string key, string? value)
    {
        var profile = ProfileAssert.One($"Naam: Hanan Aziz\n{line}\n");

        Assert.Equal(value, profile.Main.Value(key));
    }

    [Theory]
    [InlineData("Naam: Hanan Aziz", "Hanan Aziz")]
    [InlineData("Naam: Aziz, Hanan", "Hanan Aziz")]
    [InlineData("Naam: AZIZ Hanan", "Hanan Aziz")]
    [InlineData("Naam: Hanan AZIZ", "Hanan Aziz")]
    [InlineData("Naam: mevrouw Hanan Aziz", "Hanan Aziz")]
    [InlineData("Naam: Hanan Aziz (33 jaar)", "Hanan Aziz")]
    [InlineData("Naam: Hanan  Aziz", "Hanan Aziz")]
    [InlineData("Naam: Hanan Aziz, V-nummer: 0001007701", "Hanan Aziz")]
    [InlineData("Naam\tHanan Aziz\tV-nummer\t0001007701", "Hanan Aziz")]
    [InlineData("Naam   Hanan Aziz   V-nummer   0001007701", "Hanan Aziz")]
    [InlineData("Naam\nHanan Aziz\nV-nummer\n0001007701", "Hanan Aziz")]
    [InlineData("Voornaam: Hanan\nAchternaam: Aziz", "Hanan Aziz")]
    [InlineData("Naam hoofdpersoon: Hanan Aziz", "Hanan Aziz")]
    [InlineData("Client name: Hanan Aziz", "Hanan Aziz")]
    [InlineData("Naam: Hanan Aziz (حنان عزيز)", "Hanan Aziz")]
    [InlineData("Naam: Fatima al Said", "Fatima al Said")]
    [InlineData("Hierbij het klantprofiel van mevrouw Hanan Aziz (33).", "Hanan Aziz")]
    [InlineData("Klantprofiel: Hanan Aziz", "Hanan Aziz")]
    [InlineData("Client profile of Hanan Aziz", "Hanan Aziz")]
    [InlineData("Mevrouw Hanan Aziz (33) komt in december.", "Hanan Aziz")]
    public void The_name_is_found_however_it_is_written(string text, string name) =>
        Assert.Equal(name, ProfileAssert.One(text).Main.Name);

    [Theory]
    [InlineData("Partner: Samir Aziz (36)", "Samir Aziz")]
    [InlineData("Echtgenoot: Samir Aziz, geboren 05-06-1990", "Samir Aziz")]
    [InlineData("Naam partner: Samir Aziz", "Samir Aziz")]
    [InlineData("Partner\nSamir Aziz", "Samir Aziz")]
    [InlineData("Partner\nNaam: Samir Aziz", "Samir Aziz")]
    [InlineData("Gegevens van de partner:\nNaam: Samir Aziz\nGeboortedatum: 05-06-1990", "Samir Aziz")]
    [InlineData("Gehuwd met: Samir Aziz", "Samir Aziz")]
    [InlineData("Zij is getrouwd met Samir Aziz (36).", "Samir Aziz")]
    [InlineData("Haar man Samir (36) was kok.", "Samir")]
    [InlineData("Her husband Samir (36) worked as a cook.", "Samir")]
    [InlineData("Gezinssituatie: getrouwd met Samir Aziz", "Samir Aziz")]
    public void The_partner_is_found(string text, string name)
    {
        var profile = ProfileAssert.One($"Naam: Hanan Aziz\n{text}");

        Assert.Equal(name, Assert.Single(profile.Members, member => member.Role == ProfileRole.Partner).Name);
        Assert.Equal("Hanan Aziz", profile.Main.Name);
    }

    [Theory]
    [InlineData("Kinderen: Lina (4) en Yusuf (2)", "Lina 2022~,Yusuf 2024~")]
    [InlineData("Kinderen: Lina, 4 jaar en Yusuf, 2 jaar", "Lina 2022~,Yusuf 2024~")]
    [InlineData("Kinderen: Lina en Yusuf, 4 en 2 jaar", "Lina 2022~,Yusuf 2024~")]
    [InlineData("Kinderen: 2 en 4 jaar", " 2024~, 2022~")]
    [InlineData("Kinderen: 2 kinderen, 2 en 4 jaar", " 2024~, 2022~")]
    [InlineData("Kinderen: twee (2 en 4)", " 2024~, 2022~")]
    [InlineData("Kinderen: 2", " , ")]
    [InlineData("Aantal kinderen: 2", " , ")]
    [InlineData("Kinderen: geen", "")]
    [InlineData("Kinderen:\n- dochter Lina, geb. 20-05-2022\n- zoon Yusuf, geb. 02-09-2024", "Lina 2022,Yusuf 2024")]
    [InlineData("Kinderen\nLina 20-05-2022\nYusuf 02-09-2024", "Lina 2022,Yusuf 2024")]
    [InlineData("Dochter: Lina (20-05-2022)\nZoon: Yusuf (02-09-2024)", "Lina 2022,Yusuf 2024")]
    [InlineData("Kind 1: Lina, 20-05-2022\nKind 2: Yusuf, 02-09-2024", "Lina 2022,Yusuf 2024")]
    [InlineData("Kind 1\nNaam: Lina\nGeboortedatum: 20-05-2022\n\nKind 2\nNaam: Yusuf\nGeboortedatum: 02-09-2024", "Lina 2022,Yusuf 2024")]
    [InlineData("Naam kind 1: Lina\nGeboortedatum kind 1: 20-05-2022\nNaam kind 2: Yusuf\nGeboortedatum kind 2: 02-09-2024", "Lina 2022,Yusuf 2024")]
    [InlineData("Kinderen\nNaam: Lina\nGeboortedatum: 20-05-2022\nNaam: Yusuf\nGeboortedatum: 02-09-2024", "Lina 2022,Yusuf 2024")]
    [InlineData("Kinderen\nNaam\tGeboortedatum\nLina\t20-05-2022\nYusuf\t02-09-2024", "Lina 2022,Yusuf 2024")]
    [InlineData("Gezinsleden\nNaam\tRelatie\tGeboortedatum\nLina\tdochter\t20-05-2022\nYusuf\tzoon\t02-09-2024", "Lina 2022,Yusuf 2024")]
    [InlineData("Zij hebben twee kinderen van 2 en 4 jaar.", " 2024~, 2022~")]
    [InlineData("They have two children aged 2 and 4.", " 2024~, 2022~")]
    [InlineData("Children: Lina (4), Yusuf (8 months)", "Lina 2022~,Yusuf 2026~")]
    public void The_children_are_found(string text, string children)
    {
        var profile = ProfileAssert.One($"Naam: Hanan Aziz\n{text}");

        Assert.Equal(children, string.Join(',', profile.Members.Where(member => member.Role == ProfileRole.Child)
            .Select(child => $"{child.Name} {child.BirthYear}{(child.BirthYearIsApproximate ? "~" : "")}")));
        Assert.Equal("Hanan Aziz", profile.Main.Name);
    }

    [Fact]
    public void Two_columns_side_by_side_are_read_as_two_persons()
    {
        var profile = ProfileAssert.One("Naam:\tHanan Aziz\tNaam partner:\tSamir Aziz\nGeboortedatum:\t12-03-1993\tGeboortedatum partner:\t05-06-1990\n");

        Assert.Equal(new DateOnly(1993, 3, 12), profile.Main.BirthDate);
        Assert.Equal(new DateOnly(1990, 6, 5), profile.Members[1].BirthDate);
    }

    [Fact]
    public void What_is_not_understood_stays_as_a_line()
    {
        var profile = ProfileAssert.One("Naam: Hanan Aziz\nHoudt van koken en zingt in een koor.\nLand van herkomst: Syrië\nTolk: soms\n");

        Assert.Equal(["Houdt van koken en zingt in een koor.", "Land van herkomst: Syrië", "Tolk: soms"], profile.Unmapped.Select(line => line.Text));
        Assert.Equal(2, profile.Unmapped[0].Origin.Row);
    }

    [Fact]
    public void A_sentence_about_health_is_proposed_as_sensitive_and_nowhere_else()
    {
        var profile = ProfileAssert.One("Naam: Hanan Aziz\nZij is zwanger en gaat vaak naar het ziekenhuis.\n");

        var proposal = Assert.Single(profile.Main.Proposals, proposal => proposal.Key == "health-worry");
        Assert.True(proposal.Sensitive);
        Assert.Equal(ProfileConfidence.Inferred, proposal.Confidence);
        Assert.Empty(profile.Unmapped);
        Assert.DoesNotContain("zwanger", proposal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_person_who_signs_is_not_in_the_household()
    {
        var profile = ProfileAssert.One("""
            Naam: Hanan Aziz
            Contactpersoon COA: Sanne Wolters
            Telefoon: 06-0000 0033

            Telefoon: 06-0000 0071
            Met vriendelijke groet,
            Naam: Sanne Wolters
            Telefoon: 06-0000 0034
            """);

        Assert.Equal("Hanan Aziz", Assert.Single(profile.Members).Name);
        Assert.Equal("06-0000 0071", profile.Main.Value("phone"));
    }

    [Fact]
    public void A_proposal_shows_the_words_it_came_from_and_how_sure_it_is()
    {
        var profile = ProfileAssert.One("Naam: Hanan Aziz (33)\nTalen: Arabisch\n");

        var language = Assert.Single(profile.Main.Proposals, proposal => proposal.Key == "languages-spoken");
        Assert.Equal(("Talen: Arabisch", "profiel.txt", 2, ProfileConfidence.Labelled), (language.Fragment, language.Origin.Part, language.Origin.Row, language.Confidence));
        Assert.Equal(ProfileConfidence.Inferred, profile.Main.Proposals.First(proposal => proposal.Key == "birth-date").Confidence);
    }

    [Fact]
    public void Two_different_values_are_both_proposed()
    {
        var profile = ProfileAssert.One("Naam: Hanan Aziz\nV-nummer: 0001007701\nV-nummer: 0001007709\n");

        Assert.Equal("0001007701|0001007709", profile.Main.Value("v-number"));
    }

    [Theory]
    [InlineData("V-nummer: 123", "bad-v-number")]
    [InlineData("BSN: 123456789", "bad-bsn")]
    [InlineData("Geboortedatum: 31-02-1993", "bad-date")]
    [InlineData("Geboortedatum: 12-03-2030", "date-in-future")]
    [InlineData("Geboortedatum: 12-03-93", "bad-date")]
    [InlineData("Gezinsgrootte: 4", "household-size-differs")]
    public void A_value_that_cannot_be_is_reported_with_its_line(string line, string code)
    {
        var result = ProfileAssert.Read($"Naam: Hanan Aziz\n{line}\n");

        Assert.Equal(code, result.Codes());
        result.EveryProblemHasAText();
        Assert.False(result.IsRefused);
    }
}
