using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Simulator;
using OnboardingTracker.Simulator.Tests;
using OnboardingTracker.Twilio.Billing;
using OnboardingTracker.Twilio.Http;
using OnboardingTracker.Twilio.Reading;
using OnboardingTracker.Twilio.Tests.Examples;
using static OnboardingTracker.Twilio.Wire.WireJson;

namespace OnboardingTracker.Twilio.Tests.Billing;

/// <summary>Twilio's own examples of answers about money, sent over HTTP: every value that has a member arrives in it.</summary>
public sealed class BillingExampleTests(ContractPackages packages) : IClassFixture<ContractPackages>
{
    private const string Account = SimulatorCredentials.AccountSid;

    private static readonly DateOnly Day = new(2026, 10, 1);

    private static readonly string[] Operations =
        ["ListUsageRecord", "ListUsageRecordDaily", "ListMessage", "ListIncomingPhoneNumber", "FetchPhoneNumberCountry", "FetchMessagingCountry"];

    [Fact]
    public async Task Every_official_example_arrives_whole()
    {
        Assert.NotNull(packages);
        var official = await OfficialExamples.ReadAsync(TestContext.Current.CancellationToken);
        var arrival = new Arrival();
        var complaints = new List<string>();
        foreach (var name in Operations)
        {
            var answers = official.Find(name.StartsWith("Fetch", StringComparison.Ordinal) ? "pricing" : "api", name)!.Value.Answers;
            Assert.NotEmpty(answers);
            foreach (var answer in answers)
            {
                complaints.AddRange((await MissingAsync(name, answer.Answer, arrival)).Select(missing => $"{name}, {answer.Name}: {missing}"));
            }
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));

        // Twilio's description of a number has a type; its examples do not.
        string[] neverShown = ["WireNumberUse.type"];
        Assert.Equal(
            neverShown,
            new JsonTypeInfo[] { Default.WireUsage, Default.WireMessageCost, Default.WireMessageUse, Default.WireNumberUse, Default.WireNumberPriceList, Default.WireMessagePrices }
                .SelectMany(Arrival.Declared)
                .Except(arrival.Seen));
    }

    private static async Task<IReadOnlyList<string>> MissingAsync(string name, JsonNode answer, Arrival arrival) => name switch
    {
        "ListUsageRecord" => await MissingAsync(BillingCalls.Usage(Account, Day, Day, byDay: false), Default.WireUsage, answer, arrival),
        "ListUsageRecordDaily" => await MissingAsync(BillingCalls.Usage(Account, Day, Day, byDay: true), Default.WireUsage, answer, arrival),
        "ListMessage" =>
        [
            .. await MissingAsync(BillingCalls.MessagesOfMonth(Account, Day), Default.WireMessageCost, answer, arrival),
            .. await MissingAsync(BillingCalls.MessagesSince(Account, Day), Default.WireMessageUse, answer, arrival),
        ],
        "ListIncomingPhoneNumber" => await MissingAsync(BillingCalls.Numbers(Account), Default.WireNumberUse, answer, arrival),
        "FetchPhoneNumberCountry" => await MissingAsync(BillingCalls.NumberPrices("US"), Default.WireNumberPriceList, answer, arrival),
        _ => await MissingAsync(BillingCalls.MessagePrices("US"), Default.WireMessagePrices, answer, arrival),
    };

    private static async Task<IReadOnlyList<string>> MissingAsync<T>(Call call, JsonTypeInfo<T> type, JsonNode answer, Arrival arrival)
        where T : class
    {
        var travelled = JsonNode.Parse(answer.ToJsonString())!;
        foreach (var item in call.ListKey is null ? [] : travelled[call.ListKey]!.AsArray())
        {
            // Examples are of many accounts; the answer has to be of the one that is asked for.
            item!["account_sid"] = Account;
        }

        await using var twilio = await FakeTwilio.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Path == $"/{call.Product}{call.Path.Split('?')[0]}" ? 200 : 404;
            return travelled.ToJsonString();
        });
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddTwilio(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Twilio:BaseUrl", (string?)twilio.BaseUrl)]).Build())
            .BuildServiceProvider();
        var session = services.GetRequiredService<SessionOpener>().Open(Rig.AuthToken);
        var reader = services.GetRequiredService<ListReader>();
        var read = call.ListKey is null
            ? [await reader.ObjectAsync(session, call, type, TestContext.Current.CancellationToken)]
            : (await reader.FirstPageAsync(session, call, type, 50, TestContext.Current.CancellationToken)).Items;
        IReadOnlyList<JsonNode> sent = call.ListKey is null ? [travelled] : [.. travelled[call.ListKey]!.AsArray().Select(item => item!)];
        return
        [
            .. read.Count == sent.Count ? [] : (string[])[$"{sent.Count} were sent and {read.Count} read"],
            .. read.Zip(sent).SelectMany(pair => arrival.Missing(type, pair.First, pair.Second)),
        ];
    }
}
