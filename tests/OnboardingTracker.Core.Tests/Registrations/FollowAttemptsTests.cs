using OnboardingTracker.Core.Registrations;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Registrations;

public sealed class FollowAttemptsTests
{
    private readonly Dictionary<Guid, RegistrationAttempt> kept = [];
    private DateTimeOffset now = Some.Noon;

    private IReadOnlyList<RegistrationAttempt> Campaigns =>
        [.. kept.Values.Where(attempt => attempt.Kind is RegistrationKind.Campaign).OrderBy(attempt => attempt.Number)];

    [Fact]
    public void A_try_keeps_what_was_handed_in_and_when()
    {
        var campaign = Some.Campaign("IN_PROGRESS");
        Look(campaign);

        var attempt = Assert.Single(Campaigns);
        Assert.Equal((1, RegistrationStage.InReview, null), (attempt.Number, attempt.Stage, attempt.Days));
        Assert.Equal(campaign.DateCreated, attempt.SubmittedAt);
        Assert.Contains(attempt.Texts, text => text.Name == "description of how people opt in" && text.Text == campaign.MessageFlow);
        Assert.DoesNotContain(attempt.Texts, text => text.Name == "status");
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        Look(Some.Campaign("IN_PROGRESS"));

        Assert.Empty(Look(Some.Campaign("IN_PROGRESS")));
    }

    [Fact]
    public void A_decision_says_the_reason_and_the_days_it_took()
    {
        var campaign = Some.Campaign("IN_PROGRESS") with { DateCreated = Some.Noon.AddDays(-9), DateUpdated = Some.Noon.AddDays(-9) };
        Look(campaign);

        Look(campaign with { Status = "FAILED", DateUpdated = Some.Noon.AddDays(-2), Errors = [new RegistrationError("30909", "The opt-in is not clear.", [], null)] });

        var attempt = Assert.Single(Campaigns);
        Assert.Equal((RegistrationStage.TurnedDown, 7), (attempt.Stage, attempt.Days));
        Assert.Equal(["30909: The opt-in is not clear."], attempt.Reasons);
    }

    [Fact]
    public void Handed_in_again_after_being_turned_down_is_another_try()
    {
        Look(Some.Campaign("FAILED"));
        Look(Some.Campaign("IN_PROGRESS"));

        Assert.Equal([(1, RegistrationStage.TurnedDown), (2, RegistrationStage.InReview)], Campaigns.Select(attempt => (attempt.Number, attempt.Stage)));
        Assert.Equal(now, Campaigns[1].SubmittedAt);
    }

    [Fact]
    public void Another_text_is_another_try()
    {
        Look(Some.Campaign("IN_PROGRESS"));
        Look(Some.Campaign("IN_PROGRESS") with { MessageFlow = "People tick a box." });

        Assert.Equal(2, Campaigns.Count);
    }

    [Fact]
    public void In_review_again_after_an_approval_is_another_try_and_the_approval_stays()
    {
        Look(Some.Campaign("VERIFIED"));
        Look(Some.Campaign("IN_PROGRESS"));

        Assert.Equal([RegistrationStage.Approved, RegistrationStage.InReview], Campaigns.Select(attempt => attempt.Stage));
    }

    [Fact]
    public void A_text_that_changes_while_the_approval_stays_was_not_handed_in()
    {
        Look(Some.Campaign("VERIFIED"));
        Look(Some.Campaign("VERIFIED") with { HelpMessage = "Write to us." });

        Assert.Single(Campaigns);
    }

    [Fact]
    public void A_bundle_that_is_renamed_was_not_handed_in_again()
    {
        var bundle = Some.Bundle("DE", "pending-review");
        var first = Of(bundle, []);

        Assert.Empty(Of(bundle with { FriendlyName = "Another name" }, first));
    }

    [Fact]
    public void Another_SID_for_the_same_service_is_another_try()
    {
        Look(Some.Campaign("FAILED"));
        Look(Some.Campaign("PENDING") with { Sid = Some.Sid("QE", 9) });

        Assert.Equal([1, 2], Campaigns.Select(attempt => attempt.Number));
        Assert.NotEqual(Campaigns[0].Sid, Campaigns[1].Sid);
    }

    [Fact]
    public void A_part_that_was_not_read_begins_no_try() => Assert.Empty(Registration.In(Some.Unread(SnapshotPart.Brands) with { Brands = [Some.Brand()] }));

    private IReadOnlyList<RegistrationAttempt> Of(Bundle bundle, IReadOnlyList<RegistrationAttempt> known) =>
        FollowAttempts.Of(known, [.. Registration.In(Some.Snapshot() with { Bundles = [bundle] }).Where(one => one.Kind is RegistrationKind.Bundle)], now);

    private IReadOnlyList<RegistrationAttempt> Look(Campaign campaign)
    {
        now = kept.Count == 0 ? Some.Noon : now.AddHours(6);
        var account = Some.Snapshot() with { MessagingServices = [Some.Service() with { Campaigns = [campaign] }] };
        var changed = FollowAttempts.Of([.. kept.Values], Registration.In(account), now);
        foreach (var attempt in changed)
        {
            kept[attempt.Id] = attempt;
        }

        return changed;
    }
}
