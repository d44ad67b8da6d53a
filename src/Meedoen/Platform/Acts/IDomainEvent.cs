namespace Meedoen.Platform.Acts;

/// <summary>
/// Something that happened, in the past tense. Holds only codes, dates, numbers and ids: identifying text never gets in,
/// because events outlive the erasure of the person they are about.
/// </summary>
public interface IDomainEvent;
