using System.Diagnostics.CodeAnalysis;

namespace Meedoen.Platform.Acts;

/// <summary>
/// The answer of a decision: a value, or the reasons why not. Business rules answer with this; they do not throw.
/// All field errors of one request travel together in <see cref="Refusals"/>.
/// </summary>
/// <typeparam name="T">What the decision yields when it is allowed.</typeparam>
public readonly struct Outcome<T>
{
    private readonly T? value;
    private readonly IReadOnlyList<Refusal>? refusals;

    private Outcome(T? value, IReadOnlyList<Refusal>? refusals) => (this.value, this.refusals) = (value, refusals);

    /// <summary>Whether the decision said no.</summary>
    [MemberNotNullWhen(false, nameof(ValueOrDefault))]
    public bool IsRefused => refusals is not null;

    /// <summary>Why not; empty when the decision said yes.</summary>
    public IReadOnlyList<Refusal> Refusals => refusals ?? [];

    /// <summary>The value, or the default when refused.</summary>
    public T? ValueOrDefault => value;

    /// <summary>The value. Ask <see cref="IsRefused"/> first: on a refusal this throws.</summary>
    public T Value => refusals is null ? value! : throw new InvalidOperationException($"Refused: {refusals[0].Code}");

    /// <summary>Carries a refusal over to another value type.</summary>
    public Outcome<TOther> Refuse<TOther>() => Refusals.ToArray();

    /// <summary>Continues with the value when there is one.</summary>
    public Outcome<TOther> Then<TOther>(Func<T, Outcome<TOther>> next) => IsRefused ? Refuse<TOther>() : next(Value);

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);

    public static implicit operator Outcome<T>(Refusal[] refusals) => Of(refusals);

    public static implicit operator Outcome<T>(List<Refusal> refusals) => Of(refusals);

    private static Outcome<T> Of(IReadOnlyList<Refusal> refusals) => refusals.Count > 0
        ? new(default, refusals)
        : throw new ArgumentException("A refusal needs at least one reason.", nameof(refusals));
}

/// <summary>The value of an act that has nothing to say but that it happened.</summary>
public readonly record struct Done
{
    /// <summary>It happened.</summary>
    public static Done Instance { get; }
}
