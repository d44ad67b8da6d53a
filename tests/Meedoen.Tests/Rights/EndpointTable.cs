namespace Meedoen.Tests.Rights;

internal static partial class EndpointTable
{
    public static IReadOnlyList<EndpointRow> Rows => [];
}
