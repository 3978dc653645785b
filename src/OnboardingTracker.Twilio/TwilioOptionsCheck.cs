using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Http;
using OnboardingTracker.Twilio.Reading;

namespace OnboardingTracker.Twilio;

/// <summary>Stops the start with a sentence when the settings of the section "Twilio" cannot work.</summary>
internal sealed class TwilioOptionsCheck(IServiceProviderIsKeyedService registered) : IValidateOptions<TwilioOptions>
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, TwilioOptions options)
    {
        var complaints = Complaints(options).ToList();
        return complaints.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(complaints);
    }

    private IEnumerable<string> Complaints(TwilioOptions options)
    {
        if (ProductAddresses.Complaint(options.BaseUrl) is { } complaint)
        {
            yield return $"Twilio:BaseUrl {complaint}";
        }

        foreach (var part in PartDefinition.OfOrganization)
        {
            var (name, newer, older) = options.Organization.Of(part.Part);
            foreach (var (key, place) in new[] { (name, newer), ($"Older{name}", older) })
            {
                if (OrganizationPlace.Complaint(place) is { } wrong)
                {
                    yield return $"Twilio:Organization:{key} {wrong}";
                }
            }
        }

        if (OrganizationPlace.Complaint(options.Organization.Token) is { } wrongToken)
        {
            yield return $"Twilio:Organization:Token {wrongToken}";
        }

        if (options.MaxInFlight is < 1 or > 100)
        {
            yield return "Twilio:MaxInFlight must be between 1 and 100.";
        }

        if (!registered.IsKeyedService(typeof(IAnswerReader), options.Client))
        {
            yield return "Twilio:Client is Sdk, but this build has no client over Twilio's C# library. "
                + "Remove the setting, or see src/OnboardingTracker.Twilio.Sdk/README.md.";
        }

        foreach (var (key, timeout) in new[]
        {
            (nameof(TwilioOptions.ConnectTimeout), options.ConnectTimeout),
            (nameof(TwilioOptions.RequestTimeout), options.RequestTimeout),
            (nameof(TwilioOptions.ScanTimeout), options.ScanTimeout),
            (nameof(TwilioOptions.CloserLookTimeout), options.CloserLookTimeout),
        })
        {
            // The resilience library takes no timeout below 10 ms.
            if (timeout < TimeSpan.FromMilliseconds(10) || timeout > LongestTimeout)
            {
                yield return $"Twilio:{key} must be between 10 milliseconds and 1 hour, written as 00:00:15.";
            }
        }
    }
}
