using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Tests.Fakes;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Drift;

/// <summary>Looks at an account that changes, as river 2 takes them in.</summary>
public sealed class DriftTests
{
    private static readonly StepPlaybook Playbook = A.Playbook(A.Step("callbacks", "status-callbacks-are-set"), A.Step("keys", "api-keys-exist"));
    private static readonly CheckCatalog Catalog = new(ProductChecks.All);
    private static readonly MessagingService Set = Some.Service() with { StatusCallback = "https://hooks.example.com/status" };

    private readonly Onboarding onboarding = An.Onboarding();
    private readonly List<KeptLook> looks = [];
    private DateTimeOffset now = Some.Noon;

    [Fact]
    public async Task A_first_look_is_kept_and_changes_nothing()
    {
        var look = await LookAsync(Account(Set));

        Assert.Empty(look.Changes);
        Assert.Contains(look.Changed, part => part is { Kept.Part: SnapshotPart.MessagingServices, Kept.Resources: 1, Content: not null });
        Assert.Contains(look.Changed, part => part is { Kept.Part: SnapshotPart.Balance, Content: null });
    }

    [Fact]
    public async Task The_same_again_is_only_seen_again()
    {
        var first = await LookAsync(Account(Set));

        var again = await LookAsync(Account(Set));

        Assert.Empty(again.Changed);
        Assert.Equal(first.Changed.Select(part => part.Kept.Id).Order(), again.Unchanged.Order());
    }

    [Fact]
    public async Task A_change_that_breaks_a_step_is_related_to_it_and_told_in_its_history()
    {
        await LookAsync(Account(Set));

        var look = await LookAsync(Account(Set with { StatusCallback = null }));

        var change = Assert.Single(look.Changes);
        Assert.Equal(["callbacks"], change.StepKeys);
        Assert.Equal((Some.Noon, Some.Noon.AddMinutes(20)), (change.BeforeAt, change.SeenAt));
        Assert.Equal(StepStatus.NeedsAttention, Checklist.Read(onboarding, Playbook, now).Find("callbacks")!.Status);
        var entry = Assert.Single(onboarding.Recorded, entry => entry.Kind is ActivityKind.Drift);
        Assert.Equal(("callbacks", ActorKind.TwilioCheck), (entry.StepKey, entry.ActorKind));
        Assert.Contains("status callback: https://hooks.example.com/… → not set", entry.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_trail_of_the_later_look_tells_who_it_was()
    {
        await LookAsync(Account(Set));
        var made = Some.AuditEvent(1) with { ResourceSid = Set.Sid, EventDate = Some.Noon.AddMinutes(5), Source = "web" };

        var look = await LookAsync(Account(Set with { StatusCallback = null }) with { AuditEvents = [made] });

        var by = new ChangedBy(ChangerKind.User, Some.Sid("US", 1), ChangeWay.Console, Some.Noon.AddMinutes(5));
        Assert.Equal(by, Assert.Single(look.Changes).ChangedBy);
        Assert.Equal(by, WhoBroke.Of(Checklist.Read(onboarding, Playbook, now).Find("callbacks")!, look.Changes, askedFor: 50));
        Assert.Contains(
            $"→ not set (by user {Some.Sid("US", 1)} in the Twilio Console, ",
            Assert.Single(onboarding.Recorded, entry => entry.Kind is ActivityKind.Drift).Detail,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_leaves_the_step_as_it_stood_is_told_in_its_history_too()
    {
        await LookAsync(Account(Set));

        await LookAsync(Account(Set with { StatusCallback = "https://other.example.org/status" }));

        Assert.Equal(StepStatus.Verified, Checklist.Read(onboarding, Playbook, now).Find("callbacks")!.Status);
        var entry = Assert.Single(onboarding.Recorded, entry => entry.Kind is ActivityKind.Drift);
        Assert.Contains("status callback: https://hooks.example.com/… → https://other.example.org/…", entry.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_touches_no_step_is_kept_and_no_history()
    {
        await LookAsync(Account(Set));

        var look = await LookAsync(Account(Set with { StickySender = false }));

        Assert.Empty(Assert.Single(look.Changes).StepKeys);
        Assert.DoesNotContain(onboarding.Recorded, entry => entry.Kind is ActivityKind.Drift);
    }

    [Fact]
    public async Task A_balance_that_falls_is_no_drift()
    {
        await LookAsync(Account(Set) with { Balance = new(250, "USD") });

        var look = await LookAsync(Account(Set) with { Balance = new(240, "USD") });

        Assert.Empty(look.Changes);
        Assert.Equal(SnapshotPart.Balance, Assert.Single(look.Changed).Kept.Part);
    }

    [Fact]
    public async Task A_part_that_could_not_be_read_is_compared_with_the_last_one_that_was()
    {
        await LookAsync(Account(Set));
        var failed = Account(Set) with
        {
            MessagingServices = null,
            Failures = [new PartFailure(SnapshotPart.MessagingServices, FailureReason.TwilioDown, "Twilio answered 503.")],
        };
        Assert.Empty((await LookAsync(failed)).Changes);

        var look = await LookAsync(Account(Set with { StatusCallback = null }));

        var change = Assert.Single(look.Changes);
        Assert.Equal((Some.Noon, Some.Noon.AddMinutes(40)), (change.BeforeAt, change.SeenAt));
    }

    private static AccountSnapshot Account(params MessagingService[] services) => Some.LaunchInReview() with { MessagingServices = services };

    private async Task<KeptLook> LookAsync(AccountSnapshot snapshot)
    {
        now = looks.Count == 0 ? Some.Noon : now.AddMinutes(20);
        var look = await new CompareParts(new InMemoryParts(looks), Retention.Default)
            .RunAsync(onboarding.Id, snapshot, now, TestContext.Current.CancellationToken);
        var seen = new Observation(snapshot.AccountSid, Catalog.Run(snapshot, onboarding.Profile), [], null)
        {
            Changes = look.Changes,
            Readers = new PartReaders(Catalog),
        };
        look = look with { Changes = onboarding.Observe(seen, Playbook, now) };
        looks.Add(look);
        return look;
    }
}
