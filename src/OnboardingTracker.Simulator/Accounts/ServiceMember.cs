using OnboardingTracker.Simulator.Answers;

namespace OnboardingTracker.Simulator.Accounts;

/// <summary>A phone number as the sender pool of a messaging service shows it.</summary>
internal static class ServiceMember
{
    // A list of words here, an object of booleans in the 2010 API.
    private static readonly string[] Capabilities = ["Voice", "SMS", "MMS"];

    public static Resource Of(
        string serviceSid, string numberSid, string phoneNumber, string country, string messagingAddress, DateTimeOffset since) =>
        Resource.Of(numberSid, SimulatorCredentials.AccountSid, new
        {
            account_sid = SimulatorCredentials.AccountSid,
            capabilities = Capabilities,
            country_code = country,
            date_created = since.Iso8601(),
            date_updated = since.Iso8601(),
            phone_number = phoneNumber,
            service_sid = serviceSid,
            sid = numberSid,
            url = $"{messagingAddress}/v1/Services/{serviceSid}/PhoneNumbers/{numberSid}",
        }, parent: serviceSid);
}
