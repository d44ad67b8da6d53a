namespace Meedoen.Programmes;

/// <summary>What a decision puts on the events it makes: the business date they hold from, and the act.</summary>
/// <param name="On">Business date.</param>
/// <param name="ActId">The act; who, when and why are there.</param>
public readonly record struct Stamp(DateOnly On, Guid ActId);
