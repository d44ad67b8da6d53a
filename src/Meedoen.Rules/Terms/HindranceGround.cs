namespace Meedoen.Rules.Terms;

/// <summary>Grounds on which DUO lengthens the term (Regeling inburgering 2021 art. 4.1 lid 1), in the order of the article.</summary>
public enum HindranceGround
{
    /// <summary>a: long illness of the person, partner or a relative in the first degree.</summary>
    Illness,

    /// <summary>b: death of the partner or a relative in the first degree.</summary>
    Death,

    /// <summary>c: giving birth.</summary>
    Birth,

    /// <summary>d: stay in a shelter against violence at home.</summary>
    Shelter,

    /// <summary>e: course in reading and writing; B1 and education route only.</summary>
    Literacy,

    /// <summary>f: homelessness.</summary>
    Homelessness,

    /// <summary>g: no offer in time; counted from the start of the lessons.</summary>
    LateOffer,

    /// <summary>h: the provider made it impossible.</summary>
    Provider,

    /// <summary>i: another special circumstance for which the person is not to blame.</summary>
    Special,
}
