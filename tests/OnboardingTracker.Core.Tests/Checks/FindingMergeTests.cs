using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks;

public sealed class FindingMergeTests
{
    private static readonly CheckDefinition Check = new("some-check", "Something is so", [SnapshotPart.Brands], []);

    [Fact]
    public void One_part_that_was_not_read_is_told_once_however_many_looked_for_it()
    {
        var silence = Check.CouldNotCheck(new(SnapshotPart.Brands, FailureReason.TwilioDown, "Twilio is not answering.", 503));

        Assert.Equal("Twilio is not answering.", FindingMerge.OfCheck([silence, silence]).Summary);
    }

    [Fact]
    public void Two_parts_that_were_not_read_for_two_reasons_are_counted()
    {
        var silence = Check.CouldNotCheck(new(SnapshotPart.Brands, FailureReason.TwilioDown, "Twilio is not answering.", 503));
        var refusal = Check.CouldNotCheck(new(SnapshotPart.Campaigns, FailureReason.MissingPermission, "This key has no permission.", 70051));

        Assert.Equal("Twilio is not answering. The same for 1 other.", FindingMerge.OfCheck([silence, refusal]).Summary);
    }

    [Fact]
    public void Two_resources_with_the_same_fault_are_counted()
    {
        var fault = Check.NotPassed("The campaign was turned down.", ["Correct it."]);

        Assert.Equal("The campaign was turned down. The same for 1 other.", FindingMerge.OfCheck([fault, fault]).Summary);
    }
}
