namespace Meedoen.Demo;

internal static partial class DemoCast
{
    public static IReadOnlyList<Cast> All => [Zuiderzicht];
}
