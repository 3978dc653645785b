namespace OnboardingTracker.Core.Activity;

/// <summary>A link with what is stored beside it.</summary>
/// <param name="Entries">The entries that carry its number: one, or none where the onboarding was deleted with its history.</param>
/// <param name="Network">From where; null where it never was, or is forgotten by now.</param>
public sealed record ChainedEntry(ChainLink Link, IReadOnlyList<SaltedEntry> Entries, SaltedNetwork? Network);

/// <summary>A stored entry and its salts.</summary>
public sealed record SaltedEntry(ActivityEntry Entry, ActivitySalts Salts);

/// <summary>The masked network of an actor and its salt.</summary>
public sealed record SaltedNetwork(string Network, byte[] Salt);
