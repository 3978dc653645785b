using OnboardingTracker.Core.Checks;

namespace OnboardingTracker.Web.Tests.Api;

/// <summary>
/// Checks of what the later milestones need, over HTTP through the whole river, on the account of a software vendor with everything in it: in good order it gives the one answer,
/// after the change the other. The changes come at once; each check reads its own part, so that none hides another.
/// </summary>
public sealed class EveryCheckTests
{
    private static readonly object Vendor = new
    {
        name = "Everything",
        profile = new
        {
            teamType = "isv",
            goals = (string[])["volume", "audience", "throughput"],
            countries = (string[])["US", "CA", "DE", "GB"],
            useCases = (string[])["alerts", "otp"],
            messagesPerDay = 500,
            peakPerSecond = 10,
            twoWay = true,
            mms = false,
            voice = false,
            whatsApp = true,
            invoiced = false,
            senderTypes = (string[])["a2p10dlc", "local", "tollFree", "shortCode", "alphanumeric", "whatsApp"],
        },
    };

    /// <summary>Each check with its answer on the account in order and after the changes.</summary>
    internal static readonly (string Check, Verdict InOrder, Verdict Changed)[] Answers =
    [
        ("people-act-under-their-own-names", Verdict.Passed, Verdict.NothingYet),
        ("units-have-their-accounts", Verdict.Passed, Verdict.NothingYet),
        ("alerts-reach-somebody", Verdict.Passed, Verdict.PassedWithWarning),
        ("verify-service-exists", Verdict.Passed, Verdict.PassedWithWarning),
        ("whatsapp-senders-are-online", Verdict.Passed, Verdict.NotPassed),
        ("port-requests-are-completed", Verdict.Passed, Verdict.NotPassed),
        ("hosted-numbers-are-completed", Verdict.Passed, Verdict.NotPassed),
        ("addresses-are-validated", Verdict.Passed, Verdict.PassedWithWarning),
        ("bundles-are-approved", Verdict.Passed, Verdict.NotPassed),
        ("supporting-documents-are-approved", Verdict.Passed, Verdict.NotPassed),
        ("bundles-name-their-end-user", Verdict.Passed, Verdict.NothingYet),
        ("prices-are-known", Verdict.Passed, Verdict.NotPassed),
        ("short-code-applications-are-approved", Verdict.Passed, Verdict.NotPassed),
        ("clients-are-registered", Verdict.Passed, Verdict.NotPassed),
        ("many-accounts-have-an-organization", Verdict.PassedWithWarning, Verdict.NothingYet),
        ("auth-token-is-not-used", Verdict.Passed, Verdict.PassedWithWarning),
        ("links-have-their-own-domain", Verdict.Passed, Verdict.PassedWithWarning),
        ("opt-out-words-were-tried", Verdict.Passed, Verdict.NothingYet),
        ("deactivated-numbers-can-be-fetched", Verdict.Passed, Verdict.Waiting),
        ("messages-were-sent", Verdict.Passed, Verdict.Waiting),
        ("delivery-rate-is-high", Verdict.Passed, Verdict.PassedWithWarning),
        ("a-message-went-the-whole-way", Verdict.Passed, Verdict.Waiting),
        ("webhooks-answer", Verdict.Passed, Verdict.NotPassed),
        ("errors-raise-an-alarm", Verdict.Passed, Verdict.NotPassed),
        ("lookup-is-used", Verdict.Passed, Verdict.NothingYet),
        ("volume-reaches-the-plan", Verdict.Passed, Verdict.NothingYet),
        ("filtering-is-low", Verdict.Passed, Verdict.NothingYet),
        ("alphanumeric-senders-exist", Verdict.Passed, Verdict.NothingYet),
        ("planned-senders-exist", Verdict.Passed, Verdict.NothingYet),
        ("every-country-is-reached", Verdict.Passed, Verdict.DoesNotApply),
    ];

    [Fact]
    public async Task Each_check_answers_for_the_account_in_order_and_otherwise_after_a_change()
    {
        await using var stage = await Stage.SetAsync("isv");
        await PutInOrderAsync(stage);
        var onboarding = await stage.ConnectedAsync(Vendor);

        var inOrder = await stage.AnswersTurnAsync(onboarding, () => ChangeAsync(stage), Answers);
        Assert.Equal(Verdict.Passed, inOrder["audit-trail-can-be-read"]);
    }

    [Fact]
    public async Task A_single_developer_is_expected_alone()
    {
        await using var stage = await Stage.SetAsync("healthy");
        var onboarding = await stage.ConnectedAsync(new { name = "Alone", profile = new { teamType = "singleDeveloper" } });
        await stage.CheckAsync(onboarding);
        var two = await stage.VerdictsAsync(onboarding);

        var events = await stage.ResourcesAsync("audit-events");
        foreach (var one in events)
        {
            await stage.PatchAsync(AccountChanges.Sid(one), new { actor_sid = AccountChanges.Text(events[0], "actor_sid") });
        }

        await stage.CheckAsync(onboarding);

        Assert.Equal(Verdict.PassedWithWarning, two["one-person-acts-alone"]);
        Assert.Equal(Verdict.Passed, (await stage.VerdictsAsync(onboarding))["one-person-acts-alone"]);
    }

    [Fact]
    public async Task A_bundle_in_review_fails_as_soon_as_its_evaluation_does()
    {
        await using var stage = await Stage.SetAsync("half-done");
        var onboarding = await stage.ConnectedAsync(new { name = "Germany", profile = new { countries = (string[])["DE"] } });
        await stage.CheckAsync(onboarding);
        var before = await stage.VerdictsAsync(onboarding);

        await stage.PatchAsync(AccountChanges.Sid((await stage.ResourcesAsync("bundle-evaluations"))[0]), new { status = "noncompliant" });
        await stage.CheckAsync(onboarding);

        Assert.Equal(Verdict.Waiting, before["bundles-are-approved"]);
        Assert.Equal(Verdict.NotPassed, (await stage.VerdictsAsync(onboarding))["bundles-are-approved"]);
    }

    /// <summary>Answers that the large change above hides behind graver ones.</summary>
    [Fact]
    public async Task What_is_there_and_not_planned_and_what_serves_only_some_countries_is_told()
    {
        await using var stage = await Stage.SetAsync("isv");
        var onboarding = await stage.ConnectedAsync(new
        {
            name = "Some countries",
            profile = new { countries = (string[])["US", "DE", "GB", "FR"], senderTypes = (string[])["alphanumeric"], plannedServices = (string[])["Alerts"] },
        });
        await stage.CheckAsync(onboarding);
        var before = await stage.VerdictsAsync(onboarding);

        await stage.EmptyAsync("alpha-senders");
        await stage.EachAsync("messages", new { status = "undelivered", error_code = 30003 });
        await stage.CheckAsync(onboarding);
        var after = await stage.VerdictsAsync(onboarding);

        Assert.Equal((Verdict.PassedWithWarning, Verdict.PassedWithWarning), (before["planned-services-exist"], before["planned-senders-exist"]));
        Assert.Equal((Verdict.Passed, Verdict.NotPassed), (before["alphanumeric-senders-exist"], after["alphanumeric-senders-exist"]));
        Assert.Equal((Verdict.Passed, Verdict.PassedWithWarning), (before["every-country-is-reached"], after["every-country-is-reached"]));
    }

    [Theory]
    [InlineData("monitor", "errors-raise-an-alarm", "webhooks-answer", "audit-trail-can-be-read")]
    [InlineData("numbers", "port-requests-are-completed", "hosted-numbers-are-completed")]
    [InlineData("pricing", "prices-are-known")]
    public async Task What_this_key_may_not_read_could_not_be_checked_and_never_failed(string product, params string[] checks)
    {
        await using var stage = await Stage.SetAsync("healthy");
        var onboarding = await stage.ConnectedAsync();
        await stage.FaultAsync(new { product, status = 403, code = 70051 });
        await stage.FaultAsync(new { product = "events", status = 404, code = 20404 });

        await stage.CheckAsync(onboarding);

        var verdicts = await stage.VerdictsAsync(onboarding);
        Assert.All(checks, check => Assert.Equal((check, Verdict.CouldNotCheck), (check, verdicts[check])));
    }

    private static async Task PutInOrderAsync(Stage stage)
    {
        await stage.EachAsync("bundles", new { status = "twilio-approved" });
        await stage.EachAsync("hosted-number-orders", new { status = "completed" });
        await stage.EachAsync("port-in-requests", new { port_in_request_status = "Completed", phone_numbers_requested = 2, phone_numbers_ported = 2 });
        await stage.EachAsync("alerts", new { date_created = "2020-01-01T00:00:00Z" });

        // One client with a brand and a campaign of its own; the others have theirs in subaccounts.
        var profiles = await stage.ResourcesAsync("customer-profiles");
        foreach (var profile in profiles.Where(one => AccountChanges.Text(one, "friendly_name").StartsWith("Customer", StringComparison.Ordinal)))
        {
            await stage.RemoveAsync(AccountChanges.Sid(profile));
        }

        var client = AccountChanges.Sid(profiles.First(one => AccountChanges.Text(one, "friendly_name") == "Harbor Partners"));
        var brand = AccountChanges.Sid((await stage.ResourcesAsync("brands")).First(one => AccountChanges.Text(one, "customer_profile_bundle_sid") == client));
        await stage.EachAsync("campaigns", new { brand_registration_sid = brand });
    }

    private static async Task ChangeAsync(Stage stage)
    {
        await stage.EachAsync("channel-senders", new { status = "OFFLINE" });
        await stage.EachAsync("port-in-requests", new { port_in_request_status = "Action Required" });
        await stage.EachAsync("hosted-number-orders", new { status = "action-required" });
        await stage.EachAsync("addresses", new { validated = false });
        await stage.EachAsync("bundles", new { status = "twilio-rejected" });
        await stage.EachAsync("supporting-documents", new { status = "expired" });
        await stage.EachAsync("short-code-applications", new { state = "CORRECTIONS_NEEDED" });
        await stage.EachAsync("campaigns", new { campaign_status = "FAILED" });
        await stage.PatchAsync("deactivations", new { redirect_to = (string?)null });
        await stage.EachAsync("alarms", new { enabled = false });
        await stage.EachAsync("messages", new { status = "queued", error_code = (int?)null });
        foreach (var user in (await stage.ResourcesAsync("end-users")).Select(AccountChanges.Sid))
        {
            foreach (var item in (await stage.ResourcesAsync("bundle-item-assignments")).Where(item => AccountChanges.Text(item, "object_sid") == user))
            {
                await stage.RemoveAsync(AccountChanges.Sid(item));
            }
        }

        foreach (var account in (await stage.ResourcesAsync("accounts")).Where(one => AccountChanges.Sid(one) != AccountChanges.Text(one, "owner_account_sid")))
        {
            await stage.RemoveAsync(AccountChanges.Sid(account));
        }

        foreach (var collection in (string[])["alpha-senders", "destination-alpha-senders", "verify-services", "messaging-countries", "link-domains", "subscribed-events", "usage-triggers", "usage-records", "usage-records-daily"])
        {
            await stage.EmptyAsync(collection);
        }

        await stage.EachAsync("alerts", new { date_created = "2099-01-01T00:00:00Z" });
        var messages = await stage.ResourcesAsync("messages");
        foreach (var message in messages.Where(one => AccountChanges.Text(one, "direction") == "inbound"))
        {
            await stage.RemoveAsync(AccountChanges.Sid(message));
        }

        // The account's own credentials did it all.
        await stage.EachAsync("audit-events", new { actor_type = "account", actor_sid = AccountChanges.Text(messages[0], "account_sid") });
    }
}
