namespace Meedoen.Rules.Facts;

/// <summary>The statutory learning routes, by the letters that DUO uses (Wet inburgering 2021 art. 7-9).</summary>
public enum Leerroute
{
    /// <summary>To level B1.</summary>
    B,

    /// <summary>Through education.</summary>
    O,

    /// <summary>To self-reliance.</summary>
    Z,
}

/// <summary>The split that drives rights and duties (Wet inburgering 2021 art. 13 and 19).</summary>
public enum TargetGroup
{
    /// <summary>Asylum status holder, or family of one.</summary>
    Asylum,

    /// <summary>Family migrant, minister of religion or other migrant.</summary>
    FamilyOrOther,
}

/// <summary>Which act binds the person.</summary>
public enum LegalRegime
{
    /// <summary>None of these.</summary>
    None,

    /// <summary>Wet inburgering 2021.</summary>
    Wi2021,

    /// <summary>The act of 2013.</summary>
    Wi2013,

    /// <summary>Participatiewet only.</summary>
    Participatiewet,

    /// <summary>Wmo 2015 only.</summary>
    Wmo,
}

/// <summary>How far somebody is to blame (Besluit inburgering 2021 art. 7.1 lid 4), in the order of the percentages.</summary>
public enum Blame
{
    /// <summary>On purpose.</summary>
    Intent,

    /// <summary>Gross negligence.</summary>
    Gross,

    /// <summary>Neither.</summary>
    Normal,

    /// <summary>Less than that.</summary>
    Reduced,

    /// <summary>Not to blame: no fine.</summary>
    None,
}
