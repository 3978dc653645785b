using OnboardingTracker.Core.Billing.Live;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Twilio.Reading;
using OnboardingTracker.Twilio.Wire;

namespace OnboardingTracker.Twilio.Billing;

/// <summary>How money facts are asked for.</summary>
internal static class BillingCalls
{
    private const int ItemsOnPage = 1000;

    public static Call Usage(string accountSid, DateOnly from, DateOnly to, bool byDay) => new(
        Topic.Of(SnapshotPart.DailyUsage) with { Name = "Usage records", Operation = byDay ? "ListUsageRecordDaily" : "ListUsageRecord" },
        "api",
        $"{Account(accountSid)}/Usage/Records{(byDay ? "/Daily" : "")}.json?StartDate={WireDay.Text(from)}&EndDate={WireDay.Text(to)}&IncludeSubaccounts=false",
        "usage_records");

    public static Call Subaccounts() => new(SnapshotPart.Subaccounts, "api", "/2010-04-01/Accounts.json", "accounts");

    public static Call MessagesOfMonth(string accountSid, DateOnly month) => Messages(
        accountSid, "Messages of a month", $"DateSent%3E={WireDay.Text(month)}&DateSent%3C={WireDay.Text(month.AddMonths(1).AddDays(-1))}");

    public static Call MessagesSince(string accountSid, DateOnly day) =>
        Messages(accountSid, $"Messages of the last {NumberUses.Days} days", $"DateSent%3E={WireDay.Text(day)}");

    public static Call Numbers(string accountSid) =>
        new(SnapshotPart.PhoneNumbers, "api", $"{Account(accountSid)}/IncomingPhoneNumbers.json", "incoming_phone_numbers");

    public static Call NumberPrices(string country) => new(
        new("Prices of phone numbers", "FetchPhoneNumberCountry", CredentialTier.Standard, Part: null), "pricing", $"/v1/PhoneNumbers/Countries/{country}");

    public static Call MessagePrices(string country) => new(SnapshotPart.MessagingPrices, "pricing", $"/v1/Messaging/Countries/{country}");

    private static Call Messages(string accountSid, string name, string query) => new(
        Topic.Of(SnapshotPart.Messages) with { Name = name }, "api", $"{Account(accountSid)}/Messages.json?{query}", "messages")
    {
        SampleOf = MessageCosts.MostRead / ItemsOnPage,
    };

    private static string Account(string accountSid) => $"/2010-04-01/Accounts/{accountSid}";
}
