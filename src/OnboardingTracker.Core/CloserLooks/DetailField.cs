namespace OnboardingTracker.Core.CloserLooks;

/// <summary>One field of an answer that a closer look shows.</summary>
/// <param name="Key">Twilio's name of the field.</param>
/// <param name="Words">The same for people, as it stands in a sentence: "address for incoming messages".</param>
/// <param name="Shown">How its text is shown; flags, amounts and instants have one way each.</param>
/// <param name="Inner">The fields of what stands inside of it, where it is no single value.</param>
public sealed record DetailField(string Key, string Words, Shown Shown = Shown.AsItIs, IReadOnlyList<DetailField>? Inner = null);

/// <summary>How the text of a field is shown.</summary>
public enum Shown
{
    AsItIs,

    /// <summary>One of Twilio's constants, in our words.</summary>
    Constant,

    /// <summary>A phone number, or a sender with one: without its middle.</summary>
    Number,

    /// <summary>An address that Twilio calls: scheme and host, because the rest of it often is a secret.</summary>
    Address,

    /// <summary>ISO 3166-1 alpha-2, by its name.</summary>
    Country,
}
