using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Twilio.Tests.Reading;

public sealed class PracticeConnectionTests
{
    [Fact]
    public async Task A_practice_connection_reads_the_practice_account()
    {
        await using var twilio = await FakeTwilio.StartAsync(_ => null);
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(twilio.BaseUrl, practice: new At(practice.BaseUrl));

        var snapshot = await rig.ReadAsync(Rig.MainKey with { IsPractice = true });

        Assert.Equal("Harbor Alerts", snapshot.Account!.FriendlyName);
        Assert.Empty(twilio.Asked);
    }

    [Fact]
    public async Task Any_other_connection_reads_Twilio()
    {
        await using var twilio = await FakeTwilio.StartAsync(_ => null);
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(twilio.BaseUrl, practice: new At(practice.BaseUrl));

        await rig.ReadAsync();

        Assert.NotEmpty(twilio.Asked);
        Assert.Equal(0, (int)(await practice.RequestsAsync())["total"]!);
    }

    [Fact]
    public async Task Without_a_practice_account_every_part_says_so()
    {
        await using var twilio = await FakeTwilio.StartAsync(_ => null);
        await using var rig = new Rig(twilio.BaseUrl);

        var snapshot = await rig.ReadAsync(Rig.MainKey with { IsPractice = true });
        var test = await rig.TestAsync(Rig.MainKey with { IsPractice = true });

        Assert.Equal(PartDefinition.OfAccount.Count, snapshot.Failures.Count);
        Assert.All(snapshot.Failures, failure => Assert.StartsWith(
            "The practice account is not available here.", failure.Sentence, StringComparison.Ordinal));
        Assert.Equal(snapshot.Failures[0].Sentence, test.Refusal!.Sentence);
        Assert.Empty(twilio.Asked);
    }

    private sealed class At(string template) : IPracticeAddress
    {
        public string? BaseUrlTemplate => template;
    }
}
