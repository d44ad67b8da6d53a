using System.Globalization;
using Meedoen.Rules;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Programmes.Schema;

/// <summary>Reads durations and timings.</summary>
internal static class TimingParts
{
    public static Duration? DurationOrNull(Part part, string key) => part.Child(key) is { } child ? Duration(child) : null;

    public static Duration Duration(Part part) => new(part.Number("count"), part.Choice<TimeUnit>("unit"));

    public static Timing? TimingOrNull(Part part, string key, Anchor? absent = null) =>
        part.Child(key) is { } child ? Timing(child, absent ?? Anchor.Opening) : null;

    public static PhaseLength? Length(Part phase) => phase.Child("length") is { } length
        ? new(DurationOrNull(length, "target"), DurationOrNull(length, "min"), DurationOrNull(length, "max"), length.WordOrNull("rule"))
        : null;

    private static Timing Timing(Part part, Anchor absent) => new(
        part.Child("from") is { } from ? From(from.Only) : absent,
        new(part.Number("offset"), part.Choice<TimeUnit>("unit")),
        part.Flag("repeat"));

    private static Anchor From((string Key, YamlNode Value) only)
    {
        var word = ((YamlScalarNode)only.Value).Value!;
        return only.Key switch
        {
            "event" => new(AnchorKind.Event, word),
            "step" => new(AnchorKind.Step, word),
            "phase_start" => new(AnchorKind.PhaseStart, word),
            "phase_end" => new(AnchorKind.PhaseEnd, word),
            "date" => new(AnchorKind.Date, word, DateOnly.TryParse(word, CultureInfo.InvariantCulture, out var day) ? day : null),
            _ => Anchor.Opening,
        };
    }
}
