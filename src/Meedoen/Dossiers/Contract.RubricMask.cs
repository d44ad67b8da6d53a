namespace Meedoen.Dossiers;

/// <summary>
/// What one reader may do in one file, as sets of rubrics (bit n-1 stands for Rn). Queries select by these masks; no page,
/// list, search or export asks anything else.
/// </summary>
public readonly record struct RubricMask
{
    /// <summary>Every rubric.</summary>
    public const uint All = (1u << 17) - 1;

    /// <summary>Nothing at all.</summary>
    public static RubricMask Nothing { get; }

    /// <summary>Rubrics read in full.</summary>
    public uint Readable { get; init; }

    /// <summary>Rubrics of which only that, when and status are seen.</summary>
    public uint ShortForm { get; init; }

    /// <summary>Rubrics in which own contributions are written and read.</summary>
    public uint Own { get; init; }

    /// <summary>Rubrics written in full.</summary>
    public uint Writable { get; init; }

    /// <summary>Rubrics that reach this reader only through a candidate profile or a placement agreement.</summary>
    public uint ProfileOnly { get; init; }

    /// <summary>Rubrics that reach this reader only as group figures.</summary>
    public uint Figures { get; init; }

    /// <summary>Rubrics of which only functional conditions are seen, never a cause.</summary>
    public uint FunctionalOnly { get; init; }

    /// <summary>Rubrics of which only themes that concern this reader are seen.</summary>
    public uint OwnTheme { get; init; }

    /// <summary>Whether identification numbers (BSN, V-number) may be seen at all (Wet inburgering 2021 art. 36).</summary>
    public bool Numbers { get; init; }

    /// <summary>The bit of a rubric.</summary>
    public static uint Bit(Rubric rubric) => 1u << ((int)rubric - 1);

    /// <summary>Rubrics of which this reader may know that they exist.</summary>
    public uint Visible => Readable | ShortForm | Own;

    /// <summary>Whether a set holds a rubric.</summary>
    public static bool Has(uint set, Rubric rubric) => (set & Bit(rubric)) != 0;

    /// <summary>Whether the rubric is read in full.</summary>
    public bool CanRead(Rubric rubric) => Has(Readable, rubric);

    /// <summary>Whether anything may be written in the rubric, be it only an own contribution.</summary>
    public bool CanContribute(Rubric rubric) => Has(Writable | Own, rubric);

    /// <summary>Whether everything may be written in the rubric.</summary>
    public bool CanWrite(Rubric rubric) => Has(Writable, rubric);

    /// <summary>Adds what an open step gives its owner and its named parties: own contributions on what the step records.</summary>
    public RubricMask WithContribution(Rubric rubric) => this with { Own = Own | Bit(rubric) };

    /// <summary>The same mask with one more right in one rubric.</summary>
    internal RubricMask With(Rubric rubric, RubricRight right, RightCondition condition)
    {
        var bit = Bit(rubric);
        return this with
        {
            Readable = right >= RubricRight.Read ? Readable | bit : Readable,
            Writable = right == RubricRight.Write ? Writable | bit : Writable,
            Own = right == RubricRight.OwnContributions ? Own | bit : Own,
            ShortForm = right == RubricRight.ShortForm ? ShortForm | bit : ShortForm,
            ProfileOnly = right == RubricRight.ProfileOnly ? ProfileOnly | bit : ProfileOnly,
            Figures = right == RubricRight.FiguresOnly ? Figures | bit : Figures,
            FunctionalOnly = condition == RightCondition.FunctionalOnly ? FunctionalOnly | bit : FunctionalOnly,
            OwnTheme = condition == RightCondition.OwnTheme ? OwnTheme | bit : OwnTheme,
        };
    }
}
