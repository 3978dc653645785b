namespace OnboardingTracker.Core.Drift;

/// <summary>One resource of a part as it is kept: what finds it again, what it is called, and its fields in a fixed order.</summary>
/// <param name="Id">Its SID; of something that stands in another resource both, the outer one first, with a slash between.</param>
/// <param name="Name">As a sentence names it: <c>Messaging Service "Alerts"</c>. No part of what is compared.</param>
/// <param name="Fields">By Twilio's name of the field; null where Twilio showed none.</param>
public sealed record KeptResource(string Id, string Name, IReadOnlyList<KeyValuePair<string, string?>> Fields);
