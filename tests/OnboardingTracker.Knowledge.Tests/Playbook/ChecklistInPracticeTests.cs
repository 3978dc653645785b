using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Knowledge.Tests.Playbook;

/// <summary>The built-in playbook with the real checks on an account in good order.</summary>
public sealed class ChecklistInPracticeTests
{
    private static readonly Profile SmallTeam = new()
    {
        TeamType = TeamType.SmallTeam,
        Goals = [Goal.Confidence],
        Countries = ["US", "CA"],
        UseCases = [UseCase.Alerts],
        TwoWay = true,
        Mms = false,
        Voice = false,
        WhatsApp = false,
        Invoiced = false,
        SenderTypes = [SenderType.A2p10Dlc, SenderType.TollFree],
        PlannedAccounts = [],
        PlannedServices = ["Alerts"],
    };

    [Fact]
    public void An_account_in_good_order_has_eighteen_steps_verified_before_anybody_ticks_one()
    {
        var checklist = Read(InOrder());

        Assert.InRange(checklist.Counts.Done, 18, 30);
        Assert.All(checklist.Steps.Where(step => step.IsDone), step => Assert.Equal(StepStatus.Verified, step.Status));
        Assert.Equal([], checklist.NeedingAttention.Select(step => step.Key));
        Assert.Equal([], checklist.Waiting.Select(step => step.Key));
    }

    [Fact]
    public void Before_the_first_check_a_step_says_who_can_tell()
    {
        var checklist = Checklist.Read(Started(), ThePlaybook.Steps, Some.Noon);

        Assert.Equal("Not checked yet.", checklist.Find("activate-the-account")!.Summary);
        Assert.Equal("Twilio gives no way to read this. A person confirms it.", checklist.Find("turn-on-two-factor")!.Summary);
    }

    [Fact]
    public void A_step_that_must_wait_for_another_is_shown_as_such_until_twilio_shows_more()
    {
        var without = InOrder() with { Brands = [] };

        Assert.Equal(StepStatus.NotStarted, Read(without).Find("approve-the-brand")!.Status);
        Assert.Equal(StepStatus.CannotStartYet, Read(without with { MessagingServices = [Service([])] }).Find("approve-the-campaign")!.Status);
        Assert.Equal(StepStatus.Verified, Read(InOrder()).Find("approve-the-campaign")!.Status);
    }

    [Fact]
    public void What_the_profile_rules_out_leaves_the_count_with_its_reason()
    {
        var whatsApp = Read(InOrder()).Find("start-whatsapp")!;

        Assert.Equal((StepStatus.NotNeeded, "WhatsApp is not planned."), (whatsApp.Status, whatsApp.Summary));
    }

    private static Onboarding Started() =>
        Onboarding.Start("northwind", "Northwind", null, SmallTeam, isPractice: false, Actor.System, Some.Noon);

    private static Checklist Read(AccountSnapshot account)
    {
        var onboarding = Started();
        onboarding.Observe(new Observation(account.AccountSid, ThePlaybook.Catalog.Run(account, SmallTeam), [], null), ThePlaybook.Steps, Some.Noon);
        return Checklist.Read(onboarding, ThePlaybook.Steps, Some.Noon);
    }

    private static MessagingService Service(IReadOnlyList<Campaign> campaigns) =>
        Some.Service(1, "Alerts", Some.UsLocal(), Some.CaLocal(), Some.TollFree()) with { Campaigns = campaigns };

    private static AccountSnapshot InOrder() => Some.Snapshot() with
    {
        Account = Some.Account(),
        Subaccounts = [],
        Balance = new AccountBalance(250m, "USD"),
        Keys = [Some.Key(1)],
        PhoneNumbers = [Some.UsLocal(), Some.CaLocal(), Some.TollFree()],
        ShortCodes = [],
        MessagingServices = [Service([Some.Campaign()])],
        Brands = [Some.Brand()],
        TollfreeVerifications = [Some.Verification(Some.TollFree())],
        CustomerProfiles = [Some.Profile()],
        Bundles = [],
        GeoPermissions = [Some.Geo("US"), Some.Geo("CA"), Some.Geo("GB", enabled: false)],
        UsageTriggers = [Some.SpendTrigger()],
    };
}
