namespace Meedoen.Rules.Signals;

/// <summary>Whether a signal holds.</summary>
public enum SignalState
{
    /// <summary>Nothing to see.</summary>
    Off,

    /// <summary>Look at it.</summary>
    On,

    /// <summary>It cannot be said without facts that are not there.</summary>
    FactsMissing,
}

/// <summary>One of the twelve attention signals that DUO announced and has not switched on, computed here.</summary>
/// <param name="Code">DUO's code.</param>
/// <param name="State">Whether it holds.</param>
/// <param name="Since">From when.</param>
/// <param name="Missing">Keys of facts or codes of events that are missing.</param>
public sealed record DuoSignal(string Code, SignalState State, DateOnly? Since = null, params IReadOnlyList<string> Missing);
