using OnboardingTracker.Simulator.Accounts;
using static OnboardingTracker.Simulator.Accounts.Collections;

namespace OnboardingTracker.Simulator.Operations;

/// <summary>The 2010 API, iam and the geo permissions.</summary>
internal static class AccountOperations
{
    private const string Account = "/2010-04-01/Accounts/{AccountSid}";

    public static IEnumerable<Operation> All =>
    [
        new("FetchAccount", "api", "/2010-04-01/Accounts/{Sid}.json", Collections.Accounts, Shape.Fetch) { NeedsMainKey = true },
        List("ListAccount", "/2010-04-01/Accounts.json", Collections.Accounts, "accounts", "FriendlyName", "Status") with { NeedsMainKey = true },
        new("FetchBalance", "api", $"{Account}/Balance.json", Balance, Shape.Fetch),
        List("ListKey", $"{Account}/Keys.json", Keys, "keys") with { NeedsMainKey = true, OnlyWhenFetched = ["policy"] },
        List("ListIncomingPhoneNumber", $"{Account}/IncomingPhoneNumbers.json", Numbers, "incoming_phone_numbers",
            "Beta", "FriendlyName", "PhoneNumber", "Origin"),
        new("FetchIncomingPhoneNumber", "api", $"{Account}/IncomingPhoneNumbers/{{Sid}}.json", Numbers, Shape.Fetch),
        List("ListShortCode", $"{Account}/SMS/ShortCodes.json", ShortCodes, "short_codes", "FriendlyName", "ShortCode"),
        List("ListAvailablePhoneNumberCountry", $"{Account}/AvailablePhoneNumbers.json", SaleCountries, "countries"),
        new("FetchAvailablePhoneNumberCountry", "api", $"{Account}/AvailablePhoneNumbers/{{Sid}}.json", SaleCountries, Shape.Fetch),
        OnSale("ListAvailablePhoneNumberLocal", "Local", LocalNumbersOnSale),
        OnSale("ListAvailablePhoneNumberMobile", "Mobile", MobileNumbersOnSale),
        OnSale("ListAvailablePhoneNumberTollFree", "TollFree", TollfreeNumbersOnSale),
        List("ListOutgoingCallerId", $"{Account}/OutgoingCallerIds.json", CallerIds, "outgoing_caller_ids", "PhoneNumber", "FriendlyName"),
        new("FetchApplication", "api", $"{Account}/Applications/{{Sid}}.json", Applications, Shape.Fetch),
        List("ListAddress", $"{Account}/Addresses.json", Addresses, "addresses",
            "CustomerName", "FriendlyName", "EmergencyEnabled", "IsoCountry"),
        List("ListUsageTrigger", $"{Account}/Usage/Triggers.json", UsageTriggers, "usage_triggers",
            "Recurring", "TriggerBy", "UsageCategory"),
        List("ListMessage", $"{Account}/Messages.json", Messages, "messages", "To", "From"),
        new("FetchMessage", "api", $"{Account}/Messages/{{Sid}}.json", Messages, Shape.Fetch),
        List("ListUsageRecord", $"{Account}/Usage/Records.json", UsageRecords, "usage_records", [.. UsageFilters.All]),
        Usage("ListUsageRecordDaily", "Daily", UsageDaily),
        Usage("ListUsageRecordThisMonth", "ThisMonth", UsageThisMonth),
        new("ListGetKeys", "iam", "/v1/Keys", Keys, Shape.PagesInMeta)
        {
            Key = "keys",
            NeedsMainKey = true,
            OnlyWhenFetched = ["policy"],
        },
        new("FetchKey", "iam", "/v1/Keys/{Sid}", Keys, Shape.Fetch) { NeedsMainKey = true },
        new("FetchMessagingGeopermissions", "accounts", "/v1/Messaging/GeoPermissions", GeoPermissions, Shape.Whole)
        {
            Key = "permissions",
            Filters = ["CountryCode"],
        },
        new("FetchSafelist", "accounts", "/v1/SafeList/Numbers", SafeNumbers, Shape.Fetch) { SidParameter = "PhoneNumber" },
    ];

    private static Operation List(string name, string path, string collection, string key, params Filter[] filters) =>
        new(name, "api", path, collection, Shape.PagesBesideList) { Key = key, Filters = filters };

    private static Operation OnSale(string name, string kind, string collection) =>
        new(name, "api", $"{Account}/AvailablePhoneNumbers/{{Parent}}/{kind}.json", collection, Shape.PagesBesideList)
        {
            Key = "available_phone_numbers",
            ParentCollection = SaleCountries,
        };

    private static Operation Usage(string name, string period, string collection) =>
        List(name, $"{Account}/Usage/Records/{period}.json", collection, "usage_records", [.. UsageFilters.All]);
}
