using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Tests.Examples;

/// <summary>
/// The operations of Twilio that the catalogue of live checks chose and the adapter does not ask. An answer about the same resource is read as
/// an item of the list that the adapter does ask for; of the others each line says why nothing is read.
/// </summary>
internal static class Unread
{
    /// <summary>They give the resource, or some of it, that the adapter reads by another operation.</summary>
    public static IReadOnlyDictionary<(string Product, string Name), SnapshotPart> SameResource { get; } =
        new Dictionary<(string, string), SnapshotPart>
        {
            [("api", "ListKey")] = SnapshotPart.Keys,
            [("iam", "FetchKey")] = SnapshotPart.Keys,
            [("api", "FetchIncomingPhoneNumber")] = SnapshotPart.PhoneNumbers,
            [("api", "FetchMessage")] = SnapshotPart.Messages,
            [("api", "CreateMessage")] = SnapshotPart.Messages,
            [("api", "ListUsageRecordThisMonth")] = SnapshotPart.LookupUsage,
            [("messaging", "FetchService")] = SnapshotPart.MessagingServices,
            [("messaging", "FetchBrandRegistrations")] = SnapshotPart.Brands,
            [("numbers", "FetchBundle")] = SnapshotPart.Bundles,
            [("numbers", "CreateEvaluation")] = SnapshotPart.BundleEvaluations,
            [("numbers", "FetchShortCodeApplication")] = SnapshotPart.ShortCodeApplications,
            [("trusthub", "FetchCustomerProfile")] = SnapshotPart.CustomerProfiles,
            [("monitor", "FetchAlert")] = SnapshotPart.Alerts,
            [("events", "FetchSink")] = SnapshotPart.Sinks,
            [("events", "CreateSink")] = SnapshotPart.Sinks,
            [("events", "CreateSubscription")] = SnapshotPart.Subscriptions,
        };

    /// <summary>Nothing in the adapter can read them, and why nothing has to.</summary>
    public static IReadOnlyDictionary<(string Product, string Name), string> Because { get; } = Reasons();

    private static Dictionary<(string, string), string> Reasons()
    {
        var reasons = new Dictionary<(string, string), string>();
        Add("numbers on sale are looked at in the Console", "api",
            "ListAvailablePhoneNumberCountry", "FetchAvailablePhoneNumberCountry", "ListAvailablePhoneNumberLocal",
            "ListAvailablePhoneNumberMobile", "ListAvailablePhoneNumberTollFree");
        Add("no check looks at voice, applications or caller ids", "api", "FetchApplication", "ListOutgoingCallerId");
        Add("organizations are confirmed by a person: their operations want another kind of credential", "preview-iam",
            "ListOrganizationUsers", "ListOrganizationAccounts", "ListRoleAssignments");
        Add("roles are confirmed by a person", "iam", "ListRolePermission");
        Add("keys are enough for every part read; no token is asked for", "oauth", "CreateOauth2Token");
        Add("no check looks at the safe list", "accounts", "FetchSafelist");
        Add("a list of words for forms; no state of the account", "messaging", "FetchUsecase", "FetchUsAppToPersonUsecase");
        Add("senders by destination and channel in a pool are no part of a check", "messaging",
            "ListDestinationAlphaSender", "ListChannelSender");
        Add("the brand's own status and identity tell what the vetting came to", "messaging", "ListBrandVetting");
        Add("the list of port-in requests tells the state; details name persons", "numbers",
            "FetchPortingPortIn", "FetchPortingPortInPhoneNumber", "FetchPortingWebhookConfigurationFetch");
        Add("asked before a number is ordered, in the Console", "numbers", "FetchPortingPortability");
        Add("the rules of countries are written down in our own rule files, with their sources", "numbers", "ListRegulation", "FetchRegulation");
        Add("the profile's own status and errors tell what its evaluation came to", "trusthub",
            "ListCustomerProfileEvaluation", "CreateCustomerProfileEvaluation");
        Add("what is assigned to a profile names persons", "trusthub",
            "ListCustomerProfileEntityAssignment", "ListCustomerProfileChannelEndpointAssignment");
        Add("trust products are for voice", "trusthub", "ListTrustProduct", "FetchTrustProduct", "ListTrustProductEvaluation");
        Add("policies are known by their SIDs", "trusthub", "ListPolicies");
        Add("it sends something, which reading an account must never do", "events", "CreateSinkTest", "CreateSinkValidate");
        Add("a list of words for forms; no state of the account", "events", "ListEventType", "FetchEventType");
        Add("it costs money for each number", "lookups", "FetchPhoneNumber");
        Add("the prices of the planned countries are read one by one", "pricing", "ListMessagingCountry");
        Add("the price of numbers is no part of a check", "pricing", "FetchPhoneNumberCountry");
        Add("how verifications went is no part of a check", "verify", "FetchVerificationAttemptsSummary");
        return reasons;

        void Add(string reason, string product, params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                reasons.Add((product, name), reason);
            }
        }
    }
}
