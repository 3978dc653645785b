using OnboardingTracker.Core.Checks;

namespace OnboardingTracker.Web.Tests.Api;

/// <summary>
/// Checks of how an account is set up, over HTTP through the whole river: on an account in order each gives the one answer, after the change the other.
/// With <see cref="EveryCheckTests"/> every check of the product is made to pass and made not to.
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
    ];

    [Fact]
    public async Task Each_check_answers_for_the_account_in_order_and_otherwise_after_a_change()
    {
        await using var stage = await Stage.SetAsync("healthy");
        var onboarding = await stage.ConnectedAsync(Launch);

        await stage.CheckAsync(onboarding);
        var inOrder = await stage.VerdictsAsync(onboarding);
        await ChangeAsync(stage);
        await stage.CheckAsync(onboarding);
        var changed = await stage.VerdictsAsync(onboarding);

        File.WriteAllLines("/tmp/answers.txt", inOrder.Keys.Order().Select(answer => $"(\"{answer}\", Verdict.{inOrder[answer]}, Verdict.{changed[answer]}),"));
        Assert.Equal(
            Answers.Select(answer => $"{answer.Check}: {answer.InOrder}, then {answer.Changed}"),
            inOrder.Keys.Order().Select(answer => $"{answer}: {inOrder[answer]}, then {changed[answer]}"));
    }

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
