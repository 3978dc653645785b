using System.Globalization;
using System.Text.Json.Nodes;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Twilio.Tests.CloserLooks;

/// <summary>Every detail of the table, asked over HTTP.</summary>
public sealed class DetailReaderTests(LookedAtAccount account) : IClassFixture<LookedAtAccount>
{
    /// <summary>Names, addresses and texts that the simulated account holds and a closer look must not take in.</summary>
    private static readonly string[] Personal = ["Robin", "Keeper", "compliance@", "Front desk", "high tide", "MessageStatus=", "/twilio/events"];

    public static TheoryData<Detail> Details => [.. DetailTable.All.Keys];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Details))]
    public async Task Every_detail_is_answered_with_what_its_table_names_and_nothing_personal(Detail detail)
    {
        var definition = DetailDefinition.Of(detail);
        var questions = account.QuestionsFor(detail);

        var answers = await account.Rig.LookAsync(questions);

        Assert.Equal(questions.Count, answers.Count);
        Assert.All(answers, answer => Assert.Null(answer.Failure));
        var items = answers.SelectMany(answer => answer.Items).ToList();
        Assert.True(items.Count > 0, $"Nothing came back for {detail} at {string.Join(", ", questions.Select(question => question.At))}.");
        var shown = items.Select(item => item.Values.Count).Max();
        Assert.True(shown * 2 > definition.Fields.Count || shown > 3, $"Only {shown} of {definition.Fields.Count} fields of {detail} came with a value.");
        Assert.All(items, item => Assert.Subset(definition.Fields.Select(field => field.Key).ToHashSet(), item.Values.Keys.ToHashSet()));
        var texts = string.Join('\n', items.SelectMany(Texts));
        Assert.All(Personal, word => Assert.DoesNotContain(word, texts, StringComparison.OrdinalIgnoreCase));
        Assert.Empty((await account.Practice.RequestsAsync())["unknown"]!.AsArray());
    }

    [Fact]
    public void Every_detail_belongs_to_a_step_and_each_step_asks_a_detail_once()
    {
        var asked = CloserLookTable.Steps.SelectMany(CloserLookTable.Of).ToHashSet();

        Assert.Equal(Enum.GetValues<Detail>(), asked.Order());
        Assert.All(CloserLookTable.Steps, step => Assert.Equal(CloserLookTable.Of(step).Count, CloserLookTable.Of(step).Distinct().Count()));
    }

    [Theory]
    [InlineData(401, 20003, FailureReason.MissingPermission, "This key has no permission to read \"Business profile in full\"")]
    [InlineData(403, 70051, FailureReason.MissingPermission, "This key has no permission to read \"Business profile in full\"")]
    [InlineData(403, 20005, FailureReason.AccountNotActive, "is not active")]
    [InlineData(404, 20001, FailureReason.NotEnabled, "Twilio has not switched on \"Business profile in full\"")]
    [InlineData(500, 20500, FailureReason.TwilioDown, "Twilio is not answering")]
    public async Task A_refusal_of_one_question_says_why_and_leaves_the_others(int status, int code, FailureReason reason, string words)
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);
        await practice.AddFaultAsync(new JsonObject { ["product"] = "trusthub", ["path"] = "/v1/CustomerProfiles", ["status"] = status, ["code"] = code });

        var answers = await rig.LookAsync([new(Detail.CustomerProfile, "BU00000000000000000000000000000001"), new(Detail.Policies)]);

        Assert.Equal((reason, code), (answers[0].Failure!.Reason, answers[0].Failure!.Code));
        Assert.Contains(words, answers[0].Failure!.Sentence, StringComparison.Ordinal);
        Assert.Empty(answers[0].Items);
        Assert.Null(answers[1].Failure);
        Assert.NotEmpty(answers[1].Items);
    }

    [Fact]
    public async Task What_is_not_there_is_an_answer_and_what_needs_a_main_key_says_so()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl);

        var answers = await rig.LookAsync(
            [new(Detail.Bundle, "BU00000000000000000000000000000001"), new(Detail.MobileNumbersOnSale, "FR"), new(Detail.ListedKeys)], Rig.StandardKey);

        Assert.All(answers.Take(2), answer => Assert.Equal((0, null), (answer.Items.Count, answer.Failure)));
        Assert.Equal(FailureReason.NeedsMainKey, answers[2].Failure!.Reason);
        Assert.Equal(FailureReason.WrongKey, Assert.Single(await rig.LookAsync(
            [new(Detail.Policies)], Rig.MainKey with { Password = new("another secret") })).Failure!.Reason);
    }

    [Fact]
    public async Task An_answer_of_another_account_is_refused_and_with_it_what_does_not_say_whose_it_is()
    {
        const string Other = "AC99999999999999999999999999999999";
        await using var twilio = await FakeTwilio.StartAsync(context => context.Request.Path.Value!.Contains("/Sinks/", StringComparison.Ordinal)
            ? """{ "sid": "DG1", "status": "active" }"""
            : $$"""{ "sid": "BU1", "account_sid": "{{Other}}", "status": "draft", "phone_number": "+12065550102" }""");
        await using var rig = new Rig(twilio.BaseUrl);

        var answers = await rig.LookAsync([new(Detail.Sink, "DG1"), new(Detail.Bundle, "BU1"), new(Detail.PhoneNumber, "PN1")]);

        Assert.All(answers, answer =>
        {
            Assert.Empty(answer.Items);
            Assert.Equal(FailureReason.OtherAccount, answer.Failure!.Reason);
            Assert.Contains("AC99…9999", answer.Failure.Sentence, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_place_stays_a_piece_of_the_path_and_a_next_page_is_followed_nowhere_else()
    {
        await using var twilio = await FakeTwilio.StartAsync(context => context.Request.Path.Value!.Contains("Policies", StringComparison.Ordinal)
            ? """{ "meta": { "key": "results", "next_page_url": "https://elsewhere.example/v1/Policies?Page=1" }, "results": [] }"""
            : null);
        await using var rig = new Rig(twilio.BaseUrl);

        var answers = await rig.LookAsync([new(Detail.Bundle, "../../2010-04-01/Accounts?x=y#z"), new(Detail.Bundle, ".."), new(Detail.Policies)]);

        Assert.Contains(twilio.Asked, path => path.StartsWith("/numbers/v2/RegulatoryCompliance/Bundles/..%2F..%2F2010-04-01%2FAccounts", StringComparison.Ordinal));
        Assert.DoesNotContain(twilio.Asked, path => path.Contains("?x=y", StringComparison.Ordinal));
        Assert.Equal(FailureReason.Malformed, answers[1].Failure!.Reason);
        Assert.Contains("its next page leads to another address", answers[2].Failure!.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(twilio.Asked, path => path.Contains("Page=1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_look_that_takes_too_long_ends_with_what_it_has_and_one_that_nobody_wants_any_more_ends_at_once()
    {
        await using var practice = await Practice.StartAsync();
        await using var rig = new Rig(practice.BaseUrl, options => options.CloserLookTimeout = TimeSpan.FromSeconds(3));
        await practice.AddFaultAsync(new JsonObject { ["product"] = "verify", ["latency_ms"] = 60_000 });

        var answers = await rig.LookAsync([new(Detail.VerifyAttempts, "VA1"), new(Detail.Policies)]);

        Assert.Equal(
            (FailureReason.TimedOut, "The closer look stopped after 3 seconds, before Twilio had answered this."),
            (answers[0].Failure!.Reason, answers[0].Failure!.Sentence));
        Assert.NotEmpty(answers[1].Items);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        leaving.CancelAfter(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.LookAsync([new(Detail.VerifyAttempts, "VA1")], cancellationToken: leaving.Token));
    }

    [Fact]
    public async Task What_two_questions_need_is_asked_once()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Isv);
        await using var rig = new Rig(practice.BaseUrl);
        var request = (string)(await practice.HeldAsync("port-in-requests"))[0]["port_in_request_sid"]!;

        await rig.LookAsync([new(Detail.PortIn, request), new(Detail.PortInNumber, request), new(Detail.Portability, request)]);

        var paths = (await practice.RequestsAsync())["requests"]!.AsArray().Select(one => (string)one!["path"]!).ToList();
        Assert.Equal(1, paths.Count(path => path.EndsWith(request, StringComparison.Ordinal)));
        Assert.Equal(3, paths.Count(path => path.Contains("/PhoneNumber/PU", StringComparison.Ordinal)));
        Assert.Equal(3, paths.Count(path => path.Contains("/Portability/PhoneNumber/", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Texts(DetailItem item) => item.Values.Values.SelectMany(value => value switch
    {
        IReadOnlyList<DetailItem> inner => inner.SelectMany(Texts),
        IReadOnlyList<string> texts => texts,
        _ => (IEnumerable<string>)[string.Create(CultureInfo.InvariantCulture, $"{value}")],
    });
}
