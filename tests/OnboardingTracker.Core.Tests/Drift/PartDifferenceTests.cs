using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Drift;

public sealed class PartDifferenceTests
{
    private static readonly DateTimeOffset Before = Some.Noon.AddMinutes(-20);

    [Fact]
    public void A_field_says_from_what_to_what_between_which_looks()
    {
        var service = Some.Service() with { StatusCallback = "https://hooks.example.com/status" };

        var change = Assert.Single(Between(
            SnapshotPart.MessagingServices,
            Some.Snapshot() with { MessagingServices = [service] },
            Some.Snapshot() with { MessagingServices = [service with { StatusCallback = null }] }));

        Assert.Equal($"Messaging Service \"Alerts\" ({service.Sid}): status callback: https://hooks.example.com/… → not set", DriftWords.Of(change));
        Assert.Equal((Before, Some.Noon, service.Sid), (change.BeforeAt, change.SeenAt, change.Sid));
    }

    [Fact]
    public void Resources_are_matched_by_what_they_are_not_by_their_place()
    {
        var (kept, gone, fresh) = (Some.UsLocal(2), Some.UsLocal(1), Some.UsLocal(3));

        var changes = Between(
            SnapshotPart.PhoneNumbers,
            Some.Snapshot() with { PhoneNumbers = [kept, gone] },
            Some.Snapshot() with { PhoneNumbers = [fresh, kept] });

        Assert.Equal([(ChangeKind.Removed, gone.Sid), (ChangeKind.Added, fresh.Sid)], changes.Select(change => (change.Kind, change.ResourceId)));
        Assert.Equal($"Phone number +1•••0101 ({gone.Sid}): gone", DriftWords.Of(changes[0]));
    }

    [Fact]
    public void A_constant_of_twilio_is_told_in_words()
    {
        var change = Assert.Single(Between(
            SnapshotPart.Campaigns,
            Some.Snapshot() with { MessagingServices = [Some.Service() with { Campaigns = [Some.Campaign("IN_PROGRESS")] }] },
            Some.Snapshot() with { MessagingServices = [Some.Service() with { Campaigns = [Some.Campaign("FAILED")] }] }));

        Assert.EndsWith(": status: in review (IN_PROGRESS) → turned down (FAILED)", DriftWords.Of(change), StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_was_not_kept_before_has_not_changed()
    {
        KeptResource earlier = new("MG1", "Messaging Service", [new("status", "active")]);
        KeptResource later = new("MG1", "Messaging Service", [new("status", "active"), new("region", "ie1")]);

        Assert.Empty(PartDifference.Between(PartForms.Of(SnapshotPart.MessagingServices), [earlier], [later], Before, Some.Noon));
    }

    [Fact]
    public void Of_very_many_changes_the_rest_is_counted()
    {
        var numbers = Enumerable.Range(1, 10_000).Select(number => Some.UsLocal(number)).ToList();

        var changes = Between(SnapshotPart.PhoneNumbers, Some.Snapshot() with { PhoneNumbers = numbers }, Some.Snapshot() with { PhoneNumbers = [] });

        Assert.Equal(PartDifference.MostKept + 1, changes.Count);
        Assert.Equal("Phone numbers: 9,950 more changes", DriftWords.Of(changes[^1]));
    }

    private static IReadOnlyList<AccountChange> Between(SnapshotPart part, AccountSnapshot before, AccountSnapshot after)
    {
        var form = PartForms.Of(part);
        return PartDifference.Between(form, PartText.Unpack(PartText.Pack(form.Read(before)!)), form.Read(after)!, Before, Some.Noon);
    }
}
