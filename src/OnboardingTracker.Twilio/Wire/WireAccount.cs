using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>An account as the 2010 API writes it. There is no member for its auth_token, so it is never taken in.</summary>
internal sealed record WireAccount(
    string? Sid, string? FriendlyName, string? Status, string? Type, string? OwnerAccountSid, DateTimeOffset? DateCreated)
{
    public TwilioAccount ToAccount() => new(Required.Of(Sid), FriendlyName, Status, Type, OwnerAccountSid, DateCreated);
}

/// <summary>The balance; a decimal number as text.</summary>
internal sealed record WireBalance(decimal? Balance, string? Currency)
{
    /// <summary>An answer with neither is no balance; it must not be taken for one.</summary>
    public AccountBalance ToBalance() => new(Balance, Balance is null ? Required.Of(Currency) : Currency);
}

/// <summary>An API key of iam v1, whose dates are in the 2010 API's format.</summary>
internal sealed record WireKey(string? Sid, string? FriendlyName, DateTimeOffset? DateCreated)
{
    public ApiKey ToKey() => new(Required.Of(Sid), FriendlyName, DateCreated);
}

/// <summary>A usage trigger; its values are numbers as text.</summary>
internal sealed record WireUsageTrigger(
    string? Sid,
    string? FriendlyName,
    string? UsageCategory,
    string? TriggerBy,
    string? Recurring,
    decimal? TriggerValue,
    decimal? CurrentValue,
    string? CallbackUrl,
    DateTimeOffset? DateFired)
{
    public UsageTrigger ToTrigger() => new(
        Required.Of(Sid), FriendlyName, UsageCategory, TriggerBy, Recurring, TriggerValue, CurrentValue, CallbackUrl, DateFired);
}

/// <summary>Whether messages may go to a country; Twilio types this list nowhere, its example is all there is.</summary>
internal sealed record WireGeoPermission(string? CountryCode, bool? Enabled, string? Message)
{
    /// <summary>An entry without country has an empty code.</summary>
    public GeoPermission ToPermission() => new(CountryCode ?? "", Enabled, Message);
}
