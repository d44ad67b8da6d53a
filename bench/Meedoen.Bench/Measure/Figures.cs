namespace Meedoen.Bench.Measure;

/// <summary>The rounds of one measurement: their middle, and how far they lie apart.</summary>
internal sealed class Figures
{
    private readonly List<double> rounds = [];

    public double Median => At(0.5);

    public double Least => rounds.Min();

    public double Most => rounds.Max();

    public void Add(double value) => rounds.Add(value);

    /// <summary>This divided by that, round by round.</summary>
    public Figures Over(Figures that)
    {
        var ratios = new Figures();
        foreach (var (a, b) in rounds.Zip(that.rounds))
        {
            ratios.Add(a / b);
        }

        return ratios;
    }

    public string Text(string format = "0.00") => $"{Median.ToString(format)} ({Least.ToString(format)}-{Most.ToString(format)})";

    private double At(double part)
    {
        var sorted = rounds.Order().ToList();
        var place = part * (sorted.Count - 1);
        var (below, above) = ((int)Math.Floor(place), (int)Math.Ceiling(place));
        return (sorted[below] + sorted[above]) / 2;
    }
}
