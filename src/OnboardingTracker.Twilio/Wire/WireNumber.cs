using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Reading;

namespace OnboardingTracker.Twilio.Wire;

/// <summary>A phone number as the 2010 API writes it.</summary>
internal sealed record WireNumber(
    string? Sid,
    string? PhoneNumber,
    string? Type,
    WireCapabilities? Capabilities,
    string? SmsUrl,
    string? SmsApplicationSid,
    string? Status,
    string? BundleSid,
    string? AddressSid,
    string? AddressRequirements,
    bool? Beta)
{
    public PhoneNumber ToNumber(NumberPlan plan)
    {
        var number = Required.Of(PhoneNumber);
        var (country, kind) = plan.Of(number);
        return new(
            Required.Of(Sid),
            number,
            country,
            NumberPlan.Kind(Type) ?? kind,
            Capabilities?.Sms,
            Capabilities?.Mms,
            Capabilities?.Voice,
            SmsUrl,
            SmsApplicationSid,
            Status,
            BundleSid,
            AddressSid,
            AddressRequirements,
            Beta);
    }
}

/// <summary>What a number can do.</summary>
internal sealed record WireCapabilities(bool? Sms, bool? Mms, bool? Voice);

/// <summary>A short code of the account.</summary>
internal sealed record WireShortCode(string? Sid, string? ShortCode, string? FriendlyName, string? SmsUrl)
{
    public ShortCode ToShortCode() => new(Required.Of(Sid), ShortCode, FriendlyName, SmsUrl);
}
