using System.Text.Json.Nodes;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Twilio.Tests.Reading;

public sealed class CredentialTesterTests
{
    [Fact]
    public async Task A_main_key_works_for_every_part()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var test = await rig.TestAsync();

        Assert.Null(test.Refusal);
        Assert.Equal("Harbor Alerts", test.AccountName);
        Assert.Equal(PartDefinition.OfAccount.Select(definition => definition.Part), test.Parts.Select(part => part.Part));
        Assert.All(test.Parts, part => Assert.Null(part.Failure));
    }

    [Fact]
    public async Task It_begins_with_keys_and_services_and_asks_for_the_smallest_pages()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Large);
        await using var rig = new Rig(practice.BaseUrl);

        await rig.TestAsync();

        var asked = (await practice.RequestsAsync())["requests"]!.AsArray().Select(request => (string)request!["path"]!).ToList();

        // Without a bundle, a port-in request or an application there is nothing to ask inside of one.
        Assert.Equal(PartDefinition.OfAccount.Count - 4, asked.Count);
        Assert.StartsWith("/iam/v1/Keys", asked[0], StringComparison.Ordinal);
        Assert.StartsWith("/messaging/v1/Services", asked[1], StringComparison.Ordinal);

        // Six single answers have no pages.
        Assert.Equal(asked.Count - 6, asked.Count(path => path.EndsWith("Size=1", StringComparison.Ordinal)));
        Assert.DoesNotContain(asked, path => path.Contains("PageSize=1000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_standard_key_works_in_part_and_is_no_refusal()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var test = await rig.TestAsync(Rig.StandardKey);

        Assert.Null(test.Refusal);
        Assert.Null(test.AccountName);
        Assert.Equal(
            [SnapshotPart.Account, SnapshotPart.Subaccounts, SnapshotPart.Keys],
            test.Parts.Where(part => part.Failure is { Reason: FailureReason.NeedsMainKey }).Select(part => part.Part));
        Assert.Equal(3, test.Parts.Count(part => part.Failure is not null));
    }

    [Fact]
    public async Task A_wrong_key_is_refused_after_two_questions()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var test = await rig.TestAsync(Rig.MainKey with { Password = new("another secret") });

        Assert.Equal((FailureReason.WrongKey, 20003), (test.Refusal!.Reason, test.Refusal.Code));
        Assert.Equal("Twilio did not accept this key. Check that the key belongs to account AC01…cdef (20003).", test.Refusal.Sentence);
        Assert.All(test.Parts, part => Assert.Equal(FailureReason.WrongKey, part.Failure!.Reason));
        Assert.Equal(2, (int)(await practice.RequestsAsync())["total"]!);
    }

    [Fact]
    public async Task Test_credentials_are_refused()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var test = await rig.TestAsync(new(
            SimulatorCredentials.TestAccountSid, SimulatorCredentials.TestAccountSid, new(SimulatorCredentials.TestAuthToken), IsPractice: false));

        Assert.Equal((FailureReason.TestCredentials, 20008), (test.Refusal!.Reason, test.Refusal.Code));
    }

    [Fact]
    public async Task The_key_of_another_account_is_refused()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var test = await rig.TestAsync(Rig.MainKey with { AccountSid = "AC99999999999999999999999999999999" });

        Assert.Equal(FailureReason.OtherAccount, test.Refusal!.Reason);
    }

    [Fact]
    public async Task A_restricted_key_lists_what_it_lacks()
    {
        await using var practice = await Practice.StartAsync();
        await practice.AddFaultAsync(new JsonObject { ["product"] = "messaging", ["status"] = 403, ["code"] = 70051 });
        await using var rig = new Rig(practice.BaseUrl);

        var test = await rig.TestAsync(Rig.StandardKey);

        Assert.Null(test.Refusal);
        Assert.Equal(
            [
                SnapshotPart.MessagingServices, SnapshotPart.ServicePhoneNumbers, SnapshotPart.ServiceShortCodes,
                SnapshotPart.AlphaSenders, SnapshotPart.DestinationAlphaSenders, SnapshotPart.ServiceChannelSenders, SnapshotPart.Campaigns,
                SnapshotPart.Brands, SnapshotPart.BrandVettings, SnapshotPart.TollfreeVerifications,
                SnapshotPart.WhatsappSenders, SnapshotPart.LinkDomains, SnapshotPart.Deactivations,
            ],
            test.Parts.Where(part => part.Failure is { Reason: FailureReason.MissingPermission }).Select(part => part.Part));
    }

    [Fact]
    public async Task Without_a_service_its_lists_count_as_working()
    {
        await using var fake = await FakeTwilio.StartAsync(_ => null);
        await using var rig = new Rig(fake.BaseUrl);

        var test = await rig.TestAsync();

        Assert.Null(test.Refusal);
        Assert.All(test.Parts, part => Assert.Null(part.Failure));
        Assert.DoesNotContain(fake.Asked, asked => asked.Contains("Usa2p", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_answering_at_all_is_a_refusal_that_blames_no_key()
    {
        var practice = await Practice.StartAsync();
        await practice.DisposeAsync();
        await using var rig = new Rig(practice.BaseUrl);

        Assert.Equal(FailureReason.TwilioDown, (await rig.TestAsync()).Refusal!.Reason);
    }
}
