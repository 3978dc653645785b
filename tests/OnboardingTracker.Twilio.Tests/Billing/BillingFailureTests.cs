using System.Text.Json.Nodes;
using OnboardingTracker.Core.CloserLooks;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Simulator;
using OnboardingTracker.Simulator.Scenarios;

namespace OnboardingTracker.Twilio.Tests.Billing;

/// <summary>Whatever goes wrong at Twilio is a failure with a sentence, in every question, and never an exception or a number.</summary>
public sealed class BillingFailureTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int?, int?, string?, FailureReason, string> Faults => new()
    {
        { 401, 20003, null, FailureReason.WrongKey, "Twilio did not accept this key." },
        { 403, 20003, null, FailureReason.MissingPermission, "This key has no permission to read \"" },
        { 403, 70051, null, FailureReason.MissingPermission, "This key has no permission to read \"" },
        { 403, 20005, null, FailureReason.AccountNotActive, "The Twilio account AC01…cdef is not active." },
        { 404, 20001, null, FailureReason.NotEnabled, "Twilio has not switched on \"" },
        { 429, 20429, null, FailureReason.Throttled, "Twilio asked us to slow down." },
        { 500, 20500, null, FailureReason.TwilioDown, "Twilio is not answering." },
        { 503, 20503, null, FailureReason.TwilioDown, "Twilio is not answering." },
        { null, null, "half", FailureReason.Malformed, "it is cut off or damaged." },
        { null, null, "html", FailureReason.Malformed, "a web page came instead of data." },
        { null, null, "empty", FailureReason.Malformed, "it is empty." },
        { null, null, "types", FailureReason.Malformed, "it has another form than Twilio describes." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Every_fault_becomes_a_sentence_in_every_question(int? status, int? code, string? body, FailureReason reason, string words)
    {
        await using var practice = await Practice.StartAsync();
        await practice.AddFaultAsync(new JsonObject { ["status"] = status, ["code"] = code, ["body"] = body });
        await using var rig = new Rig(practice.BaseUrl);

        var failures = await FailuresAsync(rig);

        Assert.All(failures, met =>
        {
            var (question, failure) = met;
            Assert.NotNull(failure);
            if ((question, status) is not (("subaccounts", 401) or ("subaccounts", 403)) && !(status == 404 && question is not ("prices of numbers" or "prices of messages")))
            {
                Assert.Equal((question, reason), (question, failure.Reason));
                var known = failure.Sentence.Replace($" ({code}).", ".", StringComparison.Ordinal);
                Assert.Contains(words, known, StringComparison.Ordinal);
            }

            Assert.Equal(code, failure.Code);
            Assert.EndsWith(".", failure.Sentence, StringComparison.Ordinal);
        });
        var subaccounts = failures.Single(met => met.Question == "subaccounts").Failure!;
        Assert.Equal(status is 401 || (status is 403 && code is not 20005), subaccounts.Reason is FailureReason.NeedsMainKey);
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_told_from_a_product_that_is_not_switched_on()
    {
        await using var practice = await Practice.StartAsync();
        await practice.AddFaultAsync(new JsonObject { ["product"] = "api", ["path"] = $"/2010-04-01/Accounts/{SimulatorCredentials.AccountSid}/", ["status"] = 404 });
        await using var rig = new Rig(practice.BaseUrl);

        var answer = await rig.Billing.ReadUsageAsync(Rig.MainKey, SimulatorCredentials.AccountSid, Today, Today, byDay: false, Cancellation);

        Assert.Equal(
            (FailureReason.OtherAccount, "Twilio shows no account AC01…cdef to this key. Check that the key belongs to this account (20404)."),
            (answer.Failure!.Reason, answer.Failure.Sentence));
    }

    [Fact]
    public async Task A_reading_ends_when_its_time_is_up_and_stops_when_the_caller_wants_to()
    {
        await using var practice = await Practice.StartAsync();
        await practice.AddFaultAsync(new JsonObject { ["latency_ms"] = 20_000 });
        await using var rig = new Rig(practice.BaseUrl, options => options.ScanTimeout = TimeSpan.FromSeconds(1));

        var answer = await rig.Billing.ReadNumberPricesAsync(Rig.MainKey, "US", Cancellation);

        Assert.Equal(
            (FailureReason.TimedOut, "The reading stopped after 1 second, before Twilio had answered this."), (answer.Failure!.Reason, answer.Failure.Sentence));
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.Billing.ReadNumberPricesAsync(Rig.MainKey, "US", gone.Token));
    }

    [Fact]
    public async Task A_suspended_account_says_so()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Suspended);
        await using var rig = new Rig(practice.BaseUrl);

        var failures = await FailuresAsync(rig);

        Assert.All(failures.Where(met => met.Question != "subaccounts"), met => Assert.Equal((FailureReason.AccountNotActive, 20005), (met.Failure!.Reason, met.Failure.Code)));
        Assert.Null(failures.Single(met => met.Question == "subaccounts").Failure);
        Assert.Equal("suspended", (await rig.ReadAsync()).Account!.Status);
    }

    [Fact]
    public async Task A_subaccount_has_usage_and_no_balance_of_its_own()
    {
        await using var practice = await Practice.StartAsync(SimulatorScenarios.Subaccount);
        await using var rig = new Rig(practice.BaseUrl);

        var usage = await rig.Billing.ReadUsageAsync(Rig.MainKey, SimulatorCredentials.AccountSid, Today.AddDays(-3), Today, byDay: false, Cancellation);
        var snapshot = await rig.ReadAsync();

        Assert.Contains(usage.Value!, record => record is { IsTotal: true, Price: > 0 });
        Assert.Empty((await rig.Billing.ReadSubaccountsAsync(Rig.MainKey, Cancellation)).Value!);
        Assert.True(snapshot.Account!.IsSubaccount);
        Assert.Null(snapshot.Balance);
        Assert.Equal(SnapshotPart.Balance, Assert.Single(snapshot.Failures).Part);
    }

    private static async Task<IReadOnlyList<(string Question, DetailFailure? Failure)>> FailuresAsync(Rig rig)
    {
        var (billing, account) = (rig.Billing, SimulatorCredentials.AccountSid);
        return
        [
            ("usage", (await billing.ReadUsageAsync(Rig.MainKey, account, Today, Today, byDay: true, Cancellation)).Failure),
            ("subaccounts", (await billing.ReadSubaccountsAsync(Rig.MainKey, Cancellation)).Failure),
            ("messages", (await billing.ReadMessageCostsAsync(Rig.MainKey, account, Today, Cancellation)).Failure),
            ("prices of numbers", (await billing.ReadNumberPricesAsync(Rig.MainKey, "US", Cancellation)).Failure),
            ("prices of messages", (await billing.ReadMessagePricesAsync(Rig.MainKey, ["US"], Cancellation))["US"].Failure),
            ("numbers", (await billing.ReadNumbersWithLastUseAsync(Rig.MainKey, account, Cancellation)).Failure),
        ];
    }
}
