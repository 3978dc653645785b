using System.Text.Json;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Api;

/// <summary>
/// Checks of how an account is set up, over HTTP through the whole river: on an account in order each gives the one answer, after the change the other.
/// With <see cref="EveryCheckTests"/> and <see cref="FailingRuleTests"/> every check of the product is made to pass and made not to.
/// </summary>
public sealed class EverySetupCheckTests
{
    private static readonly object Launch = new
    {
        name = "Set up",
        profile = new
        {
            teamType = "smallTeam",
            countries = (string[])["US", "CA"],
            useCases = (string[])["alerts"],
            messagesPerDay = 500,
            peakPerSecond = 10,
            twoWay = true,
            mms = true,
            voice = true,
            whatsApp = false,
            invoiced = false,
            senderTypes = (string[])["a2p10dlc", "tollFree", "alphanumeric"],
            plannedServices = (string[])["Alerts"],
        },
    };

    /// <summary>Each check with its answer on the account in order and after the changes.</summary>
    private static readonly (string Check, Verdict InOrder, Verdict Changed)[] Answers =
    [
        ("account-is-active", Verdict.Passed, Verdict.PassedWithWarning),
        ("api-keys-exist", Verdict.Passed, Verdict.PassedWithWarning),
        ("balance-covers-the-start", Verdict.Passed, Verdict.NotPassed),
        ("brand-is-approved", Verdict.Passed, Verdict.NotPassed),
        ("campaigns-are-verified", Verdict.Passed, Verdict.NotPassed),
        ("country-permissions-match-the-plan", Verdict.Passed, Verdict.NotPassed),
        ("numbers-belong-to-one-service", Verdict.Passed, Verdict.NotPassed),
        ("numbers-can-send-sms", Verdict.Passed, Verdict.NotPassed),
        ("opt-in-words-are-set", Verdict.Passed, Verdict.PassedWithWarning),
        ("opt-out-is-described", Verdict.Passed, Verdict.NotPassed),
        ("planned-services-exist", Verdict.Passed, Verdict.NothingYet),
        ("primary-profile-is-approved", Verdict.Passed, Verdict.NotPassed),
        ("senders-can-receive-replies", Verdict.Passed, Verdict.NotPassed),
        ("senders-have-the-planned-capabilities", Verdict.Passed, Verdict.NotPassed),
        ("service-addresses-are-secure", Verdict.Passed, Verdict.NotPassed),
        ("services-declare-their-use-case", Verdict.Passed, Verdict.PassedWithWarning),
        ("services-have-senders", Verdict.Passed, Verdict.NotPassed),
        ("spend-trigger-is-set", Verdict.Passed, Verdict.NotPassed),
        ("status-callbacks-are-set", Verdict.Passed, Verdict.NotPassed),
        ("toll-free-numbers-are-verified", Verdict.Passed, Verdict.NotPassed),
        ("us-numbers-have-a-campaign", Verdict.Passed, Verdict.NotPassed),
        ("us-registration-is-complete", Verdict.Passed, Verdict.NotPassed),
        ("usage-trigger-is-set", Verdict.Passed, Verdict.NotPassed),
    ];

    /// <summary>Answers that tests beside the two tables hold, each with the test that asserts it.</summary>
    private static readonly (string Check, Verdict Verdict, string Test)[] InTestsOfTheirOwn =
    [
        ("one-person-acts-alone", Verdict.Passed, nameof(EveryCheckTests.A_single_developer_is_expected_alone)),
        ("one-person-acts-alone", Verdict.PassedWithWarning, nameof(EveryCheckTests.A_single_developer_is_expected_alone)),
        ("audit-trail-can-be-read", Verdict.Passed, nameof(EveryCheckTests.Each_check_answers_for_the_account_in_order_and_otherwise_after_a_change)),
        ("audit-trail-can-be-read", Verdict.CouldNotCheck, nameof(EveryCheckTests.What_this_key_may_not_read_could_not_be_checked_and_never_failed)),
        ("connection-uses-an-api-key", Verdict.Passed, nameof(The_auth_token_passes_for_no_API_key)),
        ("connection-uses-an-api-key", Verdict.PassedWithWarning, nameof(The_auth_token_passes_for_no_API_key)),
        ("subaccounts-are-active", Verdict.Passed, nameof(A_suspended_subaccount_sends_nothing)),
        ("subaccounts-are-active", Verdict.NotPassed, nameof(A_suspended_subaccount_sends_nothing)),
        ("segments-have-their-service", Verdict.Passed, nameof(Two_use_cases_are_to_have_a_service_each)),
        ("segments-have-their-service", Verdict.PassedWithWarning, nameof(Two_use_cases_are_to_have_a_service_each)),
        ("alphanumeric-senders-exist", Verdict.NotPassed, nameof(EveryCheckTests.What_is_there_and_not_planned_and_what_serves_only_some_countries_is_told)),
        ("every-country-is-reached", Verdict.PassedWithWarning, nameof(EveryCheckTests.What_is_there_and_not_planned_and_what_serves_only_some_countries_is_told)),
        ("planned-services-exist", Verdict.PassedWithWarning, nameof(EveryCheckTests.What_is_there_and_not_planned_and_what_serves_only_some_countries_is_told)),
        ("planned-senders-exist", Verdict.PassedWithWarning, nameof(EveryCheckTests.What_is_there_and_not_planned_and_what_serves_only_some_countries_is_told)),
    ];

    [Fact]
    public async Task Each_check_answers_for_the_account_in_order_and_otherwise_after_a_change()
    {
        await using var stage = await Stage.SetAsync("healthy");
        var onboarding = await stage.ConnectedAsync(Launch);

        await stage.AnswersTurnAsync(onboarding, () => ChangeAsync(stage), Answers);
    }

    /// <summary>Rows M1.3 and M4.1: Twilio shows a part of them, a person says the rest.</summary>
    [Fact]
    public async Task Alerts_and_the_rules_of_countries_are_judged_at_their_own_steps()
    {
        await using var stage = await Stage.SetAsync("healthy");
        var onboarding = await stage.ConnectedAsync(Launch);
        await stage.CheckAsync(onboarding);
        var inOrder = await StandingsAsync();

        await stage.PatchAsync("geo-CA", new { enabled = false });
        await stage.EachAsync("alarms", new { enabled = false });
        await stage.EmptyAsync("subscribed-events");
        await stage.EmptyAsync("usage-triggers");
        await stage.CheckAsync(onboarding);

        Assert.Equal((("M1.3", "inProgress", ""), ("M4.1", "inProgress", "")), inOrder);
        Assert.Equal((("M1.3", "inProgress", "warning"), ("M4.1", "needsAttention", "")), await StandingsAsync());

        async Task<((string Row, string Status, string Marks) Alerts, (string Row, string Status, string Marks) Countries)> StandingsAsync()
        {
            var steps = await stage.StepsAsync(onboarding);
            return (Standing(steps, "choose-alert-receivers"), Standing(steps, "review-country-rules"));
        }

        static (string Row, string Status, string Marks) Standing(IReadOnlyList<JsonElement> steps, string key)
        {
            var step = steps.Single(one => AccountChanges.Text(one, "key") == key);
            var marks = step.GetProperty("marks").EnumerateArray().Select(mark => mark.GetString());
            return (AccountChanges.Text(step, "ref"), AccountChanges.Text(step, "status"), string.Join(' ', marks));
        }
    }

    [Fact]
    public async Task The_auth_token_passes_for_no_API_key()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();
        await stage.CheckAsync(onboarding);
        var withKey = await stage.VerdictsAsync(onboarding);

        await stage.Api.SetAsync($"{onboarding}/connection", HealthyLaunch.AuthToken);
        await stage.CheckAsync(onboarding);

        Assert.Equal(Verdict.Passed, withKey["connection-uses-an-api-key"]);
        Assert.Equal(Verdict.PassedWithWarning, (await stage.VerdictsAsync(onboarding))["connection-uses-an-api-key"]);
    }

    [Fact]
    public async Task A_suspended_subaccount_sends_nothing()
    {
        await using var stage = await Stage.SetAsync("isv");
        var onboarding = await stage.ConnectedAsync(new { name = "Customers", profile = new { teamType = "isv" } });
        await stage.CheckAsync(onboarding);
        var active = await stage.VerdictsAsync(onboarding);

        foreach (var account in (await stage.ResourcesAsync("accounts")).Where(one => AccountChanges.Sid(one) != AccountChanges.Text(one, "owner_account_sid")))
        {
            await stage.PatchAsync(AccountChanges.Sid(account), new { status = "suspended" });
        }

        await stage.CheckAsync(onboarding);

        Assert.Equal(Verdict.Passed, active["subaccounts-are-active"]);
        Assert.Equal(Verdict.NotPassed, (await stage.VerdictsAsync(onboarding))["subaccounts-are-active"]);
    }

    [Theory]
    [InlineData("isv", Verdict.Passed)]
    [InlineData("healthy", Verdict.PassedWithWarning)]
    public async Task Two_use_cases_are_to_have_a_service_each(string scenario, Verdict expected)
    {
        await using var stage = await Stage.SetAsync(scenario);
        var onboarding = await stage.ConnectedAsync(new { name = "Two", profile = new { useCases = (string[])["alerts", "marketing"] } });

        await stage.CheckAsync(onboarding);

        Assert.Equal(expected, (await stage.VerdictsAsync(onboarding))["segments-have-their-service"]);
    }

    /// <summary>
    /// A check that comes to the product later is missed here until it is made to pass and made not to: to fail where its values say that it can fail, else
    /// to warn where they say that, else to whatever stands for "not done".
    /// </summary>
    [Fact]
    public void Every_check_is_made_to_pass_and_made_not_to()
    {
        var answers = Answers.Concat(EveryCheckTests.Answers)
            .SelectMany(answer => (string[])[Proof(answer.Check, answer.InOrder), Proof(answer.Check, answer.Changed)])
            .Concat(FailingRuleTests.Checks.Select(check => Proof(check, Verdict.NotPassed)))
            .Concat(OrganizationCheckTests.Answers.Select(proof => Proof(proof.Check, proof.Verdict)))
            .Concat(InTestsOfTheirOwn.Select(proof => Proof(proof.Check, proof.Verdict)))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Empty(ProductChecks.All.SelectMany(check => Wanted(check.Definition)).Where(wanted => !wanted.Any(answers.Contains)).Select(wanted => wanted[0]));
    }

    /// <summary>What has to be proved of a check; of each line one proof is enough.</summary>
    private static IEnumerable<string[]> Wanted(CheckDefinition check)
    {
        yield return [Proof(check.Key, Verdict.Passed)];
        Verdict[] otherwise = check.Values.Any(line => line.Contains("not passed", StringComparison.Ordinal)) ? [Verdict.NotPassed]
            : check.Values.Any(line => line.Contains("passed with a warning", StringComparison.Ordinal)) ? [Verdict.PassedWithWarning]
            : [Verdict.NothingYet, Verdict.Waiting, Verdict.CouldNotCheck];
        yield return [.. otherwise.Select(verdict => Proof(check.Key, verdict))];
    }

    private static string Proof(string check, Verdict verdict) => $"{check}: {verdict}";

    private static async Task ChangeAsync(Stage stage)
    {
        await stage.EachAsync(
            "incoming-phone-numbers",
            new { capabilities = new { voice = false, sms = false, mms = false, fax = false }, sms_url = "", sms_application_sid = "" });
        await stage.EachAsync("services", new { inbound_request_url = (string?)null, use_inbound_webhook_on_number = false, status_callback = "", fallback_url = "http://alerts.example/fallback", usecase = "undeclared", friendly_name = "Something else" });
        await stage.EachAsync("sinks", new { status = "failed" });
        await stage.EachAsync("accounts", new { type = "Trial" });
        await stage.EachAsync("keys", new { friendly_name = "" });
        await stage.PatchAsync("balance", new { balance = "0.00" });
        await stage.EachAsync("brands", new { status = "FAILED" });
        await stage.EachAsync("campaigns", new { campaign_status = "FAILED", opt_in_keywords = Array.Empty<string>(), opt_out_message = "", opt_out_keywords = Array.Empty<string>(), message_flow = "" });
        await stage.EachAsync("customer-profiles", new { status = "twilio-rejected" });
        await stage.EachAsync("tollfree-verifications", new { status = "TWILIO_REJECTED" });
        await stage.PatchAsync("geo-CA", new { enabled = false });
        foreach (var collection in (string[])["alpha-senders", "usage-triggers", "service-phone-numbers", "audit-events"])
        {
            await stage.EmptyAsync(collection);
        }
    }
}
