using Microsoft.Extensions.Time.Testing;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Connections;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Tests.Fakes;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.CloserLooks;

/// <summary>What is asked when somebody looks closer, where, and in which words the answers are shown.</summary>
public sealed class LookCloserTests : ITwilioDetails, ICloserLookTurns
{
    private readonly Onboarding onboarding = An.Onboarding(new Profile { Countries = ["US", "DE"] });
    private readonly InMemoryConnections connections = new();
    private readonly List<KeptLook> looks = [];
    private readonly FakeTimeProvider clock = new(Some.Noon);
    private readonly List<DetailQuestion> asked = [];
    private Func<DetailQuestion, DetailAnswer> answer = _ => new DetailAnswer([], HasMore: false, null, Some.Noon);
    private TimeSpan? wait;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<IReadOnlyList<DetailAnswer>> LookAsync(
        TwilioCredentials credentials, IReadOnlyList<DetailQuestion> questions, CancellationToken cancellationToken)
    {
        Assert.Equal(Some.AccountSid, credentials.AccountSid);
        asked.AddRange(questions);
        return Task.FromResult<IReadOnlyList<DetailAnswer>>([.. questions.Select(answer)]);
    }

    public Task<TimeSpan?> TryTakeAsync(OnboardingId onboarding, string stepKey, DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult(wait);

    [Fact]
    public async Task It_asks_at_few_resources_and_first_at_those_that_a_finding_names()
    {
        await ConnectAsync();
        await KeepAsync(Some.Snapshot() with { PhoneNumbers = [.. Enumerable.Range(1, 40).Select(number => Some.UsLocal(number))] });
        var named = Some.Sid("PN", 33);

        await LookAsync("check-voice-and-media", A.Finding("check", Verdict.NotPassed, fixes: $"Replace the number {named}."));

        Assert.Equal(5, asked.Count);
        Assert.All(asked, question => Assert.Equal(Detail.PhoneNumber, question.Detail));
        Assert.Equal(named, asked[0].At);
        Assert.Equal(Some.Sid("PN", 1), asked[1].At);
    }

    [Fact]
    public async Task Countries_come_from_the_plan_and_what_no_check_saw_is_asked_nowhere()
    {
        await ConnectAsync();

        var prices = await LookAsync("know-the-price");
        var numbers = await LookAsync("check-voice-and-media");

        Assert.Equal(
            [new(Detail.NumberPrices, "US"), new(Detail.NumberPrices, "DE"), new(Detail.PricedCountries)],
            asked.Where(question => question.Detail is not Detail.PhoneNumber));
        Assert.Equal(["United States", "Germany", null], prices.Reading!.Parts.Select(part => part.Name));
        var nothing = Assert.Single(numbers.Reading!.Parts);
        Assert.Equal((true, null, 0), (nothing.IsNothing, nothing.At, numbers.Reading.Unread));
    }

    [Fact]
    public async Task A_resource_has_a_line_for_each_field_in_our_words_without_what_may_be_secret()
    {
        await ConnectAsync();
        await KeepAsync(Some.Snapshot() with { PhoneNumbers = [Some.UsLocal()] });
        answer = _ => Answer(new Dictionary<string, object>
        {
            ["phone_number"] = "+14155550123",
            ["status"] = "in-use",
            ["capabilities"] = (IReadOnlyList<string>)["SMS", "voice"],
            ["sms_url"] = "https://hooks.example.com/a-secret-path?token=1",
            ["date_created"] = Some.Noon,
        });

        var part = Assert.Single((await LookAsync("check-voice-and-media")).Reading!.Parts);

        var rows = part.Rows.ToDictionary(row => row.Name, row => row.Value);
        Assert.Equal(DetailDefinition.Of(Detail.PhoneNumber).Fields.Count, rows.Count);
        Assert.Equal("+1•••0123", rows["Number"]);
        Assert.Equal("in use", rows["Status"]);
        Assert.Equal("SMS, voice", rows["Can do"]);
        Assert.Equal("https://hooks.example.com/…", rows["Address for incoming messages"]);
        Assert.Equal("23 Nov 2026 12:00 UTC", rows["Bought"]);
        Assert.Equal("not set", rows["Trunk"]);
        Assert.Equal(0, part.More);
    }

    [Fact]
    public async Task A_list_has_a_line_for_each_entry_twenty_at_once_and_what_stands_inside_of_one_in_its_line()
    {
        await ConnectAsync();
        var countries = Enumerable.Range(1, 23).Select(number => Item(new() { ["country"] = $"Country {number}", ["iso_country"] = "DE" }));
        DetailItem[] prices = [Item(new() { ["number_type"] = "local", ["current_price"] = 1.15m }), Item(new() { ["number_type"] = "mobile" })];
        answer = question => question.Detail is Detail.PricedCountries
            ? new DetailAnswer([.. countries], HasMore: false, null, Some.Noon)
            : new DetailAnswer([Item(new() { ["phone_number_prices"] = prices })], HasMore: true, null, Some.Noon);

        var parts = (await LookAsync("know-the-price")).Reading!.Parts;

        Assert.Equal((20, 3), (parts[2].Rows.Count, parts[2].More));
        Assert.Equal(new Seen("Country 1", "code: DE"), parts[2].Rows[0]);
        Assert.Equal("kind: local; price: 1.15 | kind: mobile", parts[0].Rows.Single(row => row.Name == "A month").Value);
        Assert.Null(parts[0].More);
    }

    [Fact]
    public async Task A_failure_stands_in_its_part_and_changes_no_status()
    {
        await ConnectAsync();
        answer = _ => new DetailAnswer([], HasMore: false, new DetailFailure(FailureReason.TwilioDown, "Twilio is not answering.", 20500), Some.Noon);

        var looked = await LookAsync("know-the-price");

        Assert.Equal((3, "Twilio is not answering."), (looked.Reading!.Unread, looked.Reading.Parts[0].Problem));
        Assert.Empty(onboarding.Recorded);
        Assert.Equal(StepStatus.NotStarted, onboarding.StandingOf(A.Step("know-the-price", "check"), Some.Noon).Status);
    }

    [Fact]
    public async Task Twilio_is_not_asked_without_a_closer_look_a_connection_or_a_turn()
    {
        Assert.Equal(CloserLookDecision.NotConnected, (await LookAsync("know-the-price")).Decision);
        await ConnectAsync();
        Assert.Equal(CloserLookDecision.NotOffered, (await LookAsync("turn-on-two-factor")).Decision);
        wait = TimeSpan.FromSeconds(42);
        var tooSoon = await LookAsync("know-the-price");

        Assert.Equal((CloserLookDecision.TooSoon, wait), (tooSoon.Decision, tooSoon.Wait));
        Assert.Empty(asked);
    }

    private static DetailItem Item(Dictionary<string, object> values) => new(values);

    private static DetailAnswer Answer(Dictionary<string, object> values) => new([Item(values)], HasMore: false, null, Some.Noon);

    private Task<CloserLookResult> LookAsync(string stepKey, params Finding[] findings)
    {
        var step = A.Step(stepKey, "check");
        onboarding.Sees(A.Playbook(step), Some.Noon, findings);
        onboarding.Forget();
        return new LookCloser(connections, new InMemoryParts(looks), this, this, clock).RunAsync(onboarding, onboarding.StandingOf(step, Some.Noon), Cancellation);
    }

    private Task ConnectAsync() => connections.SaveAsync(
        Connection.Create(onboarding.Id, new ConnectionKeys(Some.AccountSid, Some.Sid("SK", 1), new Secret("a secret"), null), isPractice: false, "key"), Cancellation);

    private async Task KeepAsync(AccountSnapshot snapshot) => looks.Add(
        await new CompareParts(new InMemoryParts(looks), Retention.Default).RunAsync(onboarding.Id, snapshot, Some.Noon, Cancellation));
}
